import type { StaticImageData } from 'next/image';

interface Props {
  day: StaticImageData;
  night: StaticImageData;
  alt: string;
}

/** A picture of the product in the colours of the page around it. The one out of sight is not loaded. */
export function Picture({ day, night, alt }: Props) {
  return [day, night].map(({ src, width, height }) => (
    <img
      key={src}
      alt={alt}
      {...{ src, width, height }}
      loading="lazy"
      decoding="async"
      className={`h-auto w-full ${src === day.src ? 'of-day' : 'of-night'}`}
    />
  ));
}

import { speechPlaces } from './speech/places';

/** Where each part of a score was measured on this page. */
const places: Readonly<Record<string, string>> = {
  structure: 'answers',
  relevance: 'answers',
  delivery: 'speech',
  ...speechPlaces,
};

export const partLink = 'underline decoration-line underline-offset-4 hover:decoration-current';

/** The name of a part of a score, which leads to what it was measured from. */
export function PartLink({ part: { key, label } }: { part: { key: string; label: string } }) {
  const place = places[key];
  return place ? (
    <a href={`#${place}`} className={partLink}>
      {label}
    </a>
  ) : (
    label
  );
}

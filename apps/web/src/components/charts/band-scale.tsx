import { decimal } from '@/browser/format';

interface Props {
  /** What is measured: "words a minute". */
  unit: string;
  value: number;
  /** Ends of the scale. */
  from: number;
  to: number;
  /** Where a value counts neither for nor against. */
  band: { from: number; to: number; label: string };
  /** The person's own middle value; null while it cannot be told. */
  own?: number | null;
}

/** One value against a neutral band and, where it is known, the person's own middle value. */
export function BandScale({ unit, value, from, to, band, own = null }: Props) {
  const at = (one: number): number => (Math.min(to, Math.max(from, one)) - from) / ((to - from) / 100);
  const words = [
    `${decimal(value)} ${unit}`,
    `${band.label}: ${decimal(band.from)} to ${decimal(band.to)}`,
    ...(own === null ? [] : [`your own median: ${decimal(own)}`]),
  ];
  return (
    <figure className="grid gap-1">
      <div role="img" aria-label={words.join('; ')} className="relative h-6">
        <div className="absolute inset-x-0 top-[11px] h-0.5 bg-line" />
        <div
          className="absolute top-1 h-4 rounded-sm bg-candidate-wash"
          style={{ left: `${at(band.from)}%`, width: `${at(band.to) - at(band.from)}%` }}
        />
        {own !== null && (
          <div
            className="absolute top-0.5 h-5 border-l-2 border-dotted border-ink-soft"
            style={{ left: `calc(${at(own)}% - 1px)` }}
          />
        )}
        <div
          className="absolute top-[6px] size-3 -translate-x-1/2 rounded-full border-2 border-paper bg-ink"
          style={{ left: `clamp(6px, ${at(value)}%, calc(100% - 6px))` }}
        />
      </div>
      <figcaption className="flex flex-wrap gap-x-4 text-xs text-ink-faint">
        <span>
          Shaded: {band.label}, {decimal(band.from)} to {decimal(band.to)}
        </span>
        {own !== null && <span>Dotted: your own median, {decimal(own)}</span>}
      </figcaption>
    </figure>
  );
}

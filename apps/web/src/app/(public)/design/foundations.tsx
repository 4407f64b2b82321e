import { cx } from '@/components/class-names';
import { Example } from './example';

const swatches = [
  ['Paper', 'bg-paper'],
  ['Raised', 'bg-raised'],
  ['Sunken', 'bg-sunken'],
  ['Line', 'bg-line'],
  ['Ink', 'bg-ink'],
  ['Ink, soft', 'bg-ink-soft'],
  ['Ink, faint', 'bg-ink-faint'],
  ['Accent', 'bg-accent'],
  ['Interviewer', 'bg-interviewer'],
  ['Candidate', 'bg-candidate'],
  ['Filler', 'bg-filler'],
  ['Pause', 'bg-pause'],
  ['Situation', 'bg-star-1'],
  ['Task', 'bg-star-2'],
  ['Action', 'bg-star-3'],
  ['Result', 'bg-star-4'],
  ['Danger', 'bg-danger'],
] as const;

const sizes = [
  ['font-serif text-2xl', '42, serif: the verdict'],
  ['font-serif text-xl', '28, serif: headings of the report'],
  ['font-serif text-lg', '20, serif: what was asked'],
  ['text-base', '16: what the coach says'],
  ['text-sm', '14: the interface'],
  ['text-xs text-ink-faint', '12: what a number rests on'],
] as const;

export function Colours() {
  return (
    <Example title="Colours">
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-6">
        {swatches.map(([name, className]) => (
          <li key={name} className="grid gap-1.5">
            <span aria-hidden="true" className={cx('h-14 rounded-md border border-line', className)} />
            {name}
          </li>
        ))}
      </ul>
    </Example>
  );
}

export function TypeScale() {
  return (
    <Example title="Type">
      <ul className="grid gap-3">
        {sizes.map(([className, text]) => (
          <li key={text} className={className}>
            {text}
          </li>
        ))}
      </ul>
    </Example>
  );
}

const spaces = [1, 2, 4, 6, 8, 14] as const;

export function SpaceAndMotion() {
  return (
    <Example title="Space and motion">
      <ul className="flex flex-wrap items-end gap-6">
        {spaces.map((step) => (
          <li key={step} className="grid justify-items-start gap-1.5 text-xs text-ink-faint">
            <span aria-hidden="true" className="h-4 bg-accent" style={{ width: `${step * 4}px` }} />
            {step * 4} px
          </li>
        ))}
      </ul>
      <p className="max-w-[65ch] text-ink-soft">
        Distances come from a grid of 8 pixels, with 4 inside of small things. Something that moves takes 120
        to 200 ms and only shows where it went; nothing moves for a person who asked for less motion.
      </p>
    </Example>
  );
}

import type { Quote } from '@interview-buddy/shared-types/models';
import { cx } from '@/components/class-names';
import { MomentLink } from './moment-link';

/** Words that were said, with the way to them. */
export function Quoted({
  quote,
  voice = 'candidate',
}: {
  quote: Quote;
  voice?: 'candidate' | 'interviewer';
}) {
  return (
    <blockquote
      className={cx(
        'border-l-2 pl-3 text-ink-soft',
        voice === 'candidate' ? 'border-candidate' : 'border-interviewer',
      )}
    >
      <p className="line-clamp-6 font-serif text-base break-words italic">“{quote.text}”</p>
      <footer className="text-xs">
        <MomentLink moment={quote} />
      </footer>
    </blockquote>
  );
}

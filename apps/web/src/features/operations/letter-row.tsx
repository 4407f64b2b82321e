import type { DeadLetterPage } from '@interview-buddy/shared-types/api';
import { when } from '@/browser/format';
import { Button } from '@/components/button';
import { Cell } from './table';

interface Props {
  letter: DeadLetterPage['items'][number];
  busy: boolean;
  onBringBack: () => void;
}

export function LetterRow({ letter, busy, onBringBack }: Props) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-2 pr-4 align-top font-normal">
        {letter.event}
        {letter.version > 0 && <span className="text-ink-faint"> v{letter.version}</span>}
      </th>
      <Cell>{letter.group}</Cell>
      <Cell>{letter.reason}</Cell>
      <Cell figures>{letter.attempts}</Cell>
      <Cell>
        <span className="grid text-xs whitespace-nowrap">
          <code>{letter.interviewId ?? 'no interview'}</code>
          <code className="text-ink-faint">{letter.traceId ?? 'no trace'}</code>
        </span>
      </Cell>
      <Cell>
        <time dateTime={letter.deadAt} title={letter.deadAt} className="whitespace-nowrap">
          {when(letter.deadAt)}
        </time>
      </Cell>
      <Cell>
        <Button
          look="secondary"
          size="sm"
          disabled={busy}
          onClick={onBringBack}
          aria-label={`Bring back ${letter.event} of ${letter.group}`}
        >
          Bring back
        </Button>
      </Cell>
    </tr>
  );
}

import { sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';

export function NotRead({ what, error, again }: { what: string; error: unknown; again: () => void }) {
  return (
    <Notice
      tone="problem"
      live
      title={`${what} could not be read`}
      actions={
        <Button look="secondary" size="sm" onClick={again}>
          Try again
        </Button>
      }
    >
      {sentenceOf(error)}
    </Notice>
  );
}

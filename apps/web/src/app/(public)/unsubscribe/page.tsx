import { stopMailRequest } from '@interview-buddy/shared-types/api';
import type { Metadata } from 'next';
import { StopMail } from '@/features/account/stop-mail';
import { Article } from '../article';

export const metadata: Metadata = { title: 'Stop mails', robots: { index: false }, referrer: 'no-referrer' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function UnsubscribePage({ searchParams }: Props) {
  const request = stopMailRequest.safeParse(await searchParams);
  return (
    <Article title="Stop mails" lead="For whoever got a mail of ours and does not want more.">
      {request.success ? (
        <StopMail request={request.data} />
      ) : (
        <p>
          This link is not whole. Open it from the mail once more, or choose which mails you get on your
          account page.
        </p>
      )}
    </Article>
  );
}

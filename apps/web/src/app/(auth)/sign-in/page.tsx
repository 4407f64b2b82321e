import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/notice';
import { safeNext } from '@/features/session/safe-next';
import { SampleSignIn } from '@/features/session/sample-sign-in';
import { SignInForm } from '@/features/session/sign-in-form';
import { publicConfig } from '@/server/public-config';
import { currentUser } from '@/server/session/current-user';

export const metadata: Metadata = {
  title: 'Sign in',
  description: 'Sign in to your interviews and what was read in them.',
  alternates: { canonical: '/sign-in' },
};

interface Props {
  searchParams: Promise<{ next?: string; ended?: string }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, ended } = await searchParams;
  const config = await publicConfig();
  // A session that a service has just refused may still look whole to the gateway: do not send it in circles.
  if (!ended && (await currentUser())) redirect(safeNext(next));
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <>
      <h1 className="font-serif text-xl">Sign in</h1>
      {ended && (
        <Notice title="Your session has ended">
          Sign in again and you are back where you were. Nothing was lost.
        </Notice>
      )}
      <SignInForm firebase={config.firebase} next={next} />
      {config.sampleAccount && (
        <div className="grid gap-3 border-t border-line pt-6">
          <p className="text-ink-soft">
            This copy runs on your own machine. The sample account is there to look around with.
          </p>
          <SampleSignIn next={next} />
        </div>
      )}
      <p className="text-ink-soft">
        New here?{' '}
        <Link href={`/sign-up${query}`} className="text-link">
          Make an account
        </Link>
      </p>
    </>
  );
}

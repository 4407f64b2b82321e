import type { Metadata } from 'next';
import Link from 'next/link';
import { AskForReset, SetNewPassword } from '@/features/session/reset-form';
import { publicConfig } from '@/server/public-config';

export const metadata: Metadata = { title: 'Reset the password', alternates: { canonical: '/reset' } };

export default async function ResetPage({ searchParams }: { searchParams: Promise<{ oobCode?: string }> }) {
  const { oobCode } = await searchParams;
  const { firebase } = await publicConfig();
  return (
    <>
      <h1 className="font-serif text-xl">{oobCode ? 'Set a new password' : 'Reset the password'}</h1>
      {oobCode ? <SetNewPassword firebase={firebase} code={oobCode} /> : <AskForReset firebase={firebase} />}
      <Link href="/sign-in" className="text-link w-fit">
        Back to signing in
      </Link>
    </>
  );
}

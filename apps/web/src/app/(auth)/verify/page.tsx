import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { VerifyEmail } from '@/features/session/verify-email';
import { publicConfig } from '@/server/public-config';

export const metadata: Metadata = { title: 'Confirm your email address', robots: { index: false } };

interface Props {
  searchParams: Promise<{ oobCode?: string; mode?: string }>;
}

/** Firebase sends all its links to one address and tells them apart by `mode`. */
export default async function VerifyPage({ searchParams }: Props) {
  const { oobCode, mode } = await searchParams;
  if (!oobCode) redirect('/interviews');
  if (mode === 'resetPassword') redirect(`/reset?oobCode=${encodeURIComponent(oobCode)}`);
  const { firebase } = await publicConfig();
  return (
    <>
      <h1 className="font-serif text-xl">Your email address</h1>
      <VerifyEmail firebase={firebase} code={oobCode} />
    </>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { SignUpForm } from '@/features/session/sign-up-form';
import { publicConfig } from '@/server/public-config';

export const metadata: Metadata = {
  title: 'Make an account',
  description:
    'An account takes an email address and a password, and shows you your first reading from a sample.',
  alternates: { canonical: '/sign-up' },
};

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const { next } = await searchParams;
  const { firebase } = await publicConfig();
  return (
    <>
      <div className="grid gap-2">
        <h1 className="font-serif text-xl">Make an account</h1>
        <p className="text-ink-soft">
          Your recordings belong to you: nobody can play or download them here, and you decide how long they
          stay.{' '}
          <Link href="/privacy" className="text-link">
            Privacy in plain words
          </Link>
        </p>
      </div>
      <SignUpForm firebase={firebase} next={next} />
      <p className="text-ink-soft">
        Have an account?{' '}
        <Link href="/sign-in" className="text-link">
          Sign in
        </Link>
      </p>
    </>
  );
}

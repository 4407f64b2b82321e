import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '@/components/logo';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-md grid-rows-[auto_1fr] px-5 py-6">
      <header>
        <Link href="/" aria-label="Interview Buddy, home">
          <Logo />
        </Link>
      </header>
      <main id="main" className="grid content-center gap-6 py-10">
        {children}
      </main>
    </div>
  );
}

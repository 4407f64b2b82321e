import Link from 'next/link';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/button-link';
import { Logo } from '@/components/logo';
import { ThemeSwitch } from '@/components/theme-switch';
import { readTheme } from '../theme';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-[75rem] grid-rows-[auto_1fr_auto] px-5 md:px-10">
      <header className="flex items-center justify-between gap-4 py-6">
        <Link href="/" aria-label="Interview Buddy, home">
          <Logo />
        </Link>
        <nav aria-label="Main" className="flex items-center gap-2">
          <Link href="/scoring" className="hidden px-3 text-ink-soft hover:text-ink sm:inline">
            How scores are computed
          </Link>
          <ButtonLink href="/sign-in" look="secondary" size="sm">
            Sign in
          </ButtonLink>
        </nav>
      </header>
      <main id="main">{children}</main>
      <footer className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line py-8 text-ink-soft">
        <Link href="/scoring" className="hover:text-ink">
          How scores are computed
        </Link>
        <Link href="/privacy" className="hover:text-ink">
          Privacy in plain words
        </Link>
        <span className="ml-auto">
          <ThemeSwitch initial={await readTheme()} />
        </span>
      </footer>
    </div>
  );
}

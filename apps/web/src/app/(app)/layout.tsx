import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '@/components/logo';
import { ThemeSwitch } from '@/components/theme-switch';
import { UnreadBadge } from '@/features/notifications/unread-badge';
import { SignOutButton } from '@/features/session/sign-out-button';
import { UploadDock } from '@/features/upload/upload-dock';
import { currentUser } from '@/server/session/current-user';
import { readTheme } from '../theme';
import { Navigation } from './navigation';
import { OfflineBanner } from './offline-banner';
import { Providers } from './providers';
import { SessionBanner } from './session-banner';
import { StaleBanner } from './stale-banner';

/** What is a person's own is for no search engine. */
export const metadata: Metadata = { robots: { index: false } };

export default async function AppLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  // Every page below sends a stranger to sign in and knows where to bring them back to.
  if (!user) return children;
  return (
    <Providers userId={user.id}>
      <div className="md:grid md:grid-cols-[14rem_minmax(0,1fr)] print:block">
        <aside className="screen-only sticky top-0 hidden h-dvh flex-col gap-8 border-r border-line px-4 py-6 md:flex">
          <Link href="/interviews" aria-label="Interview Buddy, your interviews" className="px-2">
            <Logo />
          </Link>
          <Navigation badge={<UnreadBadge />} place="side" />
          <div className="mt-auto grid gap-4 px-2">
            <ThemeSwitch initial={await readTheme()} />
            <div className="grid gap-1 text-xs text-ink-faint">
              <span className="truncate" title={user.email ?? undefined}>
                {user.name ?? user.email}
              </span>
              {user.roles.includes('admin') && (
                <Link href="/operations" className="text-link min-h-6 w-fit">
                  Operations
                </Link>
              )}
              {user.roles.includes('reviewer') && (
                <Link href="/review" className="text-link min-h-6 w-fit">
                  Review
                </Link>
              )}
              <SignOutButton />
            </div>
          </div>
        </aside>
        <main id="main" className="mx-auto w-full max-w-[75rem] px-4 pt-6 pb-28 md:px-10 md:pt-10 md:pb-16">
          <SessionBanner />
          <StaleBanner />
          <OfflineBanner />
          {children}
        </main>
      </div>
      <div className="screen-only fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper md:hidden">
        <Navigation badge={<UnreadBadge />} place="bottom" />
      </div>
      <UploadDock />
    </Providers>
  );
}

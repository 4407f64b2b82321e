import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { ThemeSwitch } from '@/components/theme-switch';
import { AccountForm } from '@/features/account/account-form';
import { EraseAccount } from '@/features/account/erase-account';
import { Sessions } from '@/features/account/sessions';
import { YourData } from '@/features/account/your-data';
import { SignOutButton } from '@/features/session/sign-out-button';
import { readTheme } from '../../theme';
import { requireUser } from '../require-user';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  await requireUser('/account');
  return (
    <>
      <PageHeader title="Account" />
      <AccountForm />
      <div className="mt-12 grid max-w-xl gap-10 border-t border-line pt-10">
        <Sessions />
        <YourData />
        <EraseAccount />
      </div>
      <div className="mt-10 grid gap-4 border-t border-line pt-6 md:hidden">
        <ThemeSwitch initial={await readTheme()} />
        <SignOutButton />
      </div>
    </>
  );
}

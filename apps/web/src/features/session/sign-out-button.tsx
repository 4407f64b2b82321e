'use client';

import { signOut } from './sign-out';

export function SignOutButton() {
  return (
    <button type="button" className="text-link w-fit min-h-6" onClick={() => void signOut()}>
      Sign out
    </button>
  );
}

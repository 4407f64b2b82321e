import { cookies } from 'next/headers';
import type { Theme } from '@/components/theme-switch';

/** The choice is kept in a cookie, so that the first paint already has it. */
export async function readTheme(): Promise<Theme> {
  const value = (await cookies()).get('ib_theme')?.value;
  return value === 'light' || value === 'dark' ? value : 'system';
}

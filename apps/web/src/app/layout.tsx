import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/newsreader/opsz.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { publicAddress } from '@/server/public-config';
import { readTheme } from './theme';

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: await publicAddress(),
    title: { default: 'Interview Buddy', template: '%s · Interview Buddy' },
    description: 'Reads the recording of your interview and shows what happened, with the words it rests on.',
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1216' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await readTheme();
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} data-scroll-behavior="smooth">
      <body>
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}

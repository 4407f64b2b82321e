import type { CSSProperties } from 'react';

export const colours = {
  paper: '#FBFAF7',
  ink: '#15181E',
  muted: '#565B64',
  line: '#E3DFD6',
  accent: '#1F5D47',
} as const;

export const fonts = {
  sans: 'Inter, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
  serif: 'Newsreader, Georgia, "Times New Roman", serif',
} as const;

/** Mail programs read styles from the element; dark mode can only be told by a class. */
export const darkStyles = `
@media (prefers-color-scheme: dark) {
  .paper { background-color: #0F1216 !important; }
  .ink { color: #E8E6E1 !important; }
  .muted { color: #A3A7AE !important; }
  .line { border-color: #2A2F37 !important; }
  .link { color: #7CC4A6 !important; }
  .button { background-color: #7CC4A6 !important; color: #0F1216 !important; }
}`;

const text: CSSProperties = { color: colours.ink, fontSize: 16, lineHeight: '25px', margin: '0 0 16px' };

export const mailStyles = {
  brand: { ...text, fontWeight: 600, fontSize: 14, letterSpacing: '0.01em', margin: '0 0 24px' },
  eyebrow: { ...text, color: colours.muted, fontSize: 14, lineHeight: '20px', margin: '0 0 8px' },
  verdict: {
    ...text,
    fontFamily: fonts.serif,
    fontSize: 24,
    fontWeight: 500,
    lineHeight: '32px',
    margin: '0 0 24px',
  },
  heading: { ...text, fontSize: 16, fontWeight: 600, margin: '24px 0 8px' },
  text,
  small: { ...text, color: colours.muted, fontSize: 13, lineHeight: '20px', margin: '0 0 8px' },
  quote: {
    ...text,
    fontFamily: fonts.serif,
    fontStyle: 'italic',
    borderLeft: `3px solid ${colours.accent}`,
    paddingLeft: 12,
    margin: '8px 0 16px',
  },
  link: { color: colours.accent, textDecoration: 'underline' },
  button: {
    backgroundColor: colours.accent,
    color: '#FFFFFF',
    borderRadius: 10,
    fontSize: 16,
    fontWeight: 600,
    padding: '12px 20px',
    textDecoration: 'none',
  },
} satisfies Record<string, CSSProperties>;

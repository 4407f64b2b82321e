import { expect, it } from 'vitest';
import { safeNext } from './safe-next';

it('goes back to the page that was asked for', () => {
  expect(safeNext('/interviews/1?x=2#m=5')).toBe('/interviews/1?x=2#m=5');
});

it.each([undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'never leaves this site: %s',
  (next) => expect(safeNext(next)).toBe('/interviews'),
);

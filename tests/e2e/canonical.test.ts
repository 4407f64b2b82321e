import { expect, inject, test } from 'vitest';

const { address } = inject('stack');

test.each([
  ['/', '/'],
  ['/scoring?from=mail', '/scoring'],
  ['/privacy', '/privacy'],
  ['/sign-in?next=%2Fupload', '/sign-in'],
  ['/sign-up', '/sign-up'],
  ['/reset?oobCode=x', '/reset'],
])('%s names the one address of its page, however it was reached', async (asked, canonical) => {
  // As a program that reads the head of a page and runs nothing of it.
  const response = await fetch(address + asked, { headers: { 'user-agent': 'Twitterbot/1.0' } });
  const [head = ''] = (await response.text()).split('</head>');
  const links = [...head.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, href]) => href);
  expect(links.map((href) => new URL(href ?? '').href)).toEqual([address + canonical]);
});

test.each(['/verify?oobCode=x', '/unsubscribe?token=x'])('%s is for no search engine', async (asked) => {
  const response = await fetch(address + asked, { headers: { 'user-agent': 'Twitterbot/1.0' } });
  expect(await response.text()).toContain('<meta name="robots" content="noindex"');
});

import { generateKeyPairSync } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { describe, expect, it } from 'vitest';
import { checkDomain, domainOf } from './check-domain.ts';
import { startDnsServer } from './dns-server.test-helper.ts';
import { textsFrom } from './texts.ts';

const DOMAIN = 'mail.buddy.example';
type Records = Parameters<typeof startDnsServer>[0];

/** The findings, by what they are about. */
async function found(records: Records, selector: string | null = 's1') {
  const server = await startDnsServer(records);
  try {
    const resolver = new Resolver({ timeout: 2_000, tries: 1 });
    resolver.setServers([server.address]);
    const findings = await checkDomain(DOMAIN, selector, textsFrom(resolver));
    return (about: string) => findings.filter(({ says }) => says.startsWith(`${about}:`));
  } finally {
    server.close();
  }
}

const rsaKey = (bits: number): string =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');
const atKey = `s1._domainkey.${DOMAIN}`;
const levels = (findings: readonly { level: string }[]) => findings.map(({ level }) => level);

it('finds nothing to set where all is set, a key of several strings included', async () => {
  const of = await found({
    [DOMAIN]: ['some-verification=1', 'v=spf1 include:spf.provider.example -all'],
    'spf.provider.example': ['v=spf1 ip4:192.0.2.0/24 -all'],
    [atKey]: [`v=DKIM1; k=rsa; p=${rsaKey(2048)}`],
    [`_dmarc.${DOMAIN}`]: ['v=DMARC1; p=reject; rua=mailto:dmarc@buddy.example'],
  });
  for (const about of ['SPF', 'DKIM', 'DMARC']) expect(levels(of(about))).toEqual(['good']);
  expect(of('DKIM')[0]?.says).toContain('2048 bits');
});

it('says what to set, and where, for a domain without any record', async () => {
  const of = await found({});
  for (const about of ['SPF', 'DKIM', 'DMARC']) expect(levels(of(about))).toEqual(['problem']);
  expect(of('SPF')[0]?.says).toContain('v=spf1 include:');
  expect(of('DKIM')[0]?.says).toContain(atKey);
  expect(of('DMARC')[0]?.says).toContain(`on _dmarc.${DOMAIN}`);
});

it('throws where DNS does not answer: that is not the same as no record', async () => {
  await expect(found({ [DOMAIN]: null })).rejects.toThrow(/ESERVFAIL/);
});

describe('SPF', () => {
  it.each([
    ['v=spf1 mx ~all', 'good', 'names who may send'],
    ['v=spf1 redirect=_spf.buddy.example', 'good', 'another domain'],
    ['v=spf1 mx ?all', 'advice', 'refuses nobody'],
    ['v=spf1 mx', 'problem', 'does not end with "all"'],
    ['v=spf1 +all', 'problem', 'everybody may send'],
    ['v=spf1 all', 'problem', 'everybody may send'],
    ['v=spf10 -all', 'problem', 'has no record'],
  ])('%s', async (record, level, words) => {
    const [finding] = (await found({ [DOMAIN]: [record] }))('SPF');
    expect(finding).toMatchObject({ level, says: expect.stringContaining(words) });
  });

  it('takes two records for none, as receivers do', async () => {
    const of = await found({ [DOMAIN]: ['v=spf1 mx -all', 'v=spf1 a -all'] });
    expect(of('SPF')).toMatchObject([{ level: 'problem', says: expect.stringContaining('2 records') }]);
  });

  it('counts the look-ups of what is included, and is not led around in circles', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `a:h${index}.example`).join(' ');
    const of = await found({
      [DOMAIN]: [`v=spf1 include:a.example -all`],
      'a.example': [`v=spf1 ${many} include:b.example -all`],
      'b.example': ['v=spf1 include:a.example mx -all'],
    });
    expect(of('SPF')).toMatchObject([
      { level: 'good' },
      { level: 'problem', says: expect.stringContaining('look-ups') },
    ]);
    const few = await found({
      [DOMAIN]: [`v=spf1 include:b.example -all`],
      'b.example': [`v=spf1 include:b.example mx ip4:192.0.2.1 -all`],
    });
    expect(levels(few('SPF'))).toEqual(['good']);
  });
});

describe('DKIM', () => {
  it.each([
    ['an old key', `k=rsa; p=${rsaKey(1024)}`, 'advice', '1024 bits'],
    ['a key that is too short', `p=${rsaKey(512)}`, 'problem', 'receivers do not take'],
    ['a key that was cut off', 'v=DKIM1; p=MIIBIjANBgkqhkiG9w0', 'problem', 'no RSA key'],
    ['a revoked key', 'v=DKIM1; p=', 'problem', 'revoked'],
    ['Ed25519', 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'good', 'Ed25519'],
  ])('%s', async (_, record, level, words) => {
    const [finding] = (await found({ [atKey]: [record] }))('DKIM');
    expect(finding).toMatchObject({ level, says: expect.stringContaining(words) });
  });

  it('tells of a key that is only being tried, of two keys, and how to find the selector', async () => {
    const trying = await found({ [atKey]: [`v=DKIM1; t=y:s; p=${rsaKey(2048)}`] });
    expect(levels(trying('DKIM'))).toEqual(['good', 'advice']);
    const two = await found({ [atKey]: ['v=DKIM1; p=a', 'v=DKIM1; p=b'] });
    expect(levels(two('DKIM'))).toEqual(['problem']);
    const unknown = await found({}, null);
    expect(unknown('DKIM')).toMatchObject([{ level: 'advice', says: expect.stringContaining('--selector') }]);
  });
});

describe('DMARC', () => {
  it.each([
    ['v=DMARC1; p=none; rua=mailto:a@b.example', ['advice']],
    ['v=DMARC1; p=quarantine; pct=20; rua=mailto:a@b.example', ['advice']],
    ['v=DMARC1; p=quarantine', ['good', 'advice']],
    ['v=DMARC1; p=perhaps; rua=mailto:a@b.example', ['problem']],
    ['v=DMARC2; p=reject', ['problem']],
  ])('%s', async (record, expected) => {
    expect(levels((await found({ [`_dmarc.${DOMAIN}`]: [record] }))('DMARC'))).toEqual(expected);
  });

  it('takes the record of the domain above, with its word for those below', async () => {
    const above = await found({
      '_dmarc.buddy.example': ['v=DMARC1; p=reject; sp=none; rua=mailto:a@b.example'],
    });
    expect(above('DMARC')).toMatchObject([
      { level: 'advice', says: expect.stringContaining('_dmarc.buddy.example only watches') },
    ]);
  });
});

it.each([
  ['Buddy.Example', 'buddy.example'],
  ['hello@mail.buddy.example', 'mail.buddy.example'],
  ['Interview Buddy <hello@buddy.example>', 'buddy.example'],
  ['buddy', null],
  ['', null],
  ['a b.example; rm', null],
])('takes %j for %j', (given, domain) => {
  expect(domainOf(given)).toBe(domain);
});

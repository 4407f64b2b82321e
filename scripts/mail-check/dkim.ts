import { createPublicKey } from 'node:crypto';
import { advice, good, problem, tagsOf, type Finding } from './finding.ts';
import type { Texts } from './texts.ts';

/** RFC 8301: signers use 2048 bits or more, and receivers take nothing under 1024. */
const GOOD_BITS = 2048;
const LEAST_BITS = 1024;

/** The key that receivers check the signature with (RFC 6376). */
export async function checkDkim(domain: string, selector: string | null, texts: Texts): Promise<Finding[]> {
  if (selector === null)
    return [
      advice(
        'DKIM: not looked at. Say which selector your mail provider signs with: --selector <name> (it stands as "s=" in the DKIM-Signature of a mail you sent).',
      ),
    ];
  const name = `${selector}._domainkey.${domain}`;
  const records = (await texts(name)).filter((text) => tagsOf(text).has('p'));
  const [record] = records;
  if (record === undefined)
    return [
      problem(
        `DKIM: there is no key at ${name}. Set there the TXT or CNAME record that your mail provider names.`,
      ),
    ];
  if (records.length > 1)
    return [
      problem(`DKIM: ${name} has ${records.length} keys, so which one counts is left to chance. Keep one.`),
    ];
  return judgeKey(name, tagsOf(record));
}

function judgeKey(name: string, tags: ReadonlyMap<string, string>): Finding[] {
  const key = (tags.get('p') ?? '').replaceAll(/\s/g, '');
  if (key === '') return [problem(`DKIM: the key at ${name} was revoked (p= is empty). Set the new one.`)];
  const strength =
    (tags.get('k') ?? 'rsa').toLowerCase() === 'ed25519'
      ? good(`DKIM: ${name} has an Ed25519 key.`)
      : rsa(name, key);
  const testing = (tags.get('t') ?? '').split(':').includes('y');
  return [
    strength,
    ...(testing
      ? [
          advice(
            `DKIM: ${name} says that it is only being tried (t=y). Remove that once mails arrive signed.`,
          ),
        ]
      : []),
  ];
}

function rsa(name: string, key: string): Finding {
  const bits = bitsOf(key);
  if (bits === null)
    return problem(
      `DKIM: what stands at ${name} is no RSA key. Set it anew, whole, from your mail provider.`,
    );
  if (bits >= GOOD_BITS) return good(`DKIM: ${name} has a key of ${bits} bits.`);
  return bits >= LEAST_BITS
    ? advice(`DKIM: the key at ${name} has ${bits} bits; make one of ${GOOD_BITS}.`)
    : problem(
        `DKIM: the key at ${name} has ${bits} bits, which receivers do not take. Make one of ${GOOD_BITS}.`,
      );
}

/** Null where it is not a public key. */
function bitsOf(key: string): number | null {
  try {
    const { asymmetricKeyDetails } = createPublicKey({
      key: Buffer.from(key, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return asymmetricKeyDetails?.modulusLength ?? null;
  } catch {
    return null;
  }
}

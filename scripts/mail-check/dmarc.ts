import { advice, good, problem, tagsOf, type Finding } from './finding.ts';
import type { Texts } from './texts.ts';

interface Policy {
  /** The domain that it stands at: this one or one above it. */
  at: string;
  tags: ReadonlyMap<string, string>;
}

const isDmarc = (text: string): boolean => /^v=DMARC1\s*(?:;|$)/.test(text);

/** What receivers do with mails that pass neither SPF nor DKIM, and whom they tell (RFC 7489). */
export async function checkDmarc(domain: string, texts: Texts): Promise<Finding[]> {
  const found = await findPolicies(domain, texts);
  const [policy] = found;
  if (policy === undefined)
    return [
      problem(
        `DMARC: ${domain} has no record. Set a TXT record "v=DMARC1; p=none; rua=mailto:<an address of yours>" on _dmarc.${domain}, read the reports for some weeks, then make it "p=quarantine".`,
      ),
    ];
  if (found.length > 1)
    return [
      problem(`DMARC: _dmarc.${policy.at} has ${found.length} records, so receivers take none. Keep one.`),
    ];
  return judge(domain, policy);
}

/** The records of the domain itself, or of the nearest one above it that has any. */
async function findPolicies(domain: string, texts: Texts): Promise<Policy[]> {
  const labels = domain.split('.');
  for (let skip = 0; skip <= labels.length - 2; skip += 1) {
    const at = labels.slice(skip).join('.');
    const records = (await texts(`_dmarc.${at}`)).filter(isDmarc);
    if (records.length > 0) return records.map((record) => ({ at, tags: tagsOf(record) }));
  }
  return [];
}

function judge(domain: string, { at, tags }: Policy): Finding[] {
  const own = tags.get('p')?.toLowerCase();
  const policy = at === domain ? own : (tags.get('sp')?.toLowerCase() ?? own);
  const reports = tags.has('rua')
    ? []
    : [
        advice(
          `DMARC: nobody is told what receivers saw. Add "rua=mailto:<an address of yours>" on _dmarc.${at}.`,
        ),
      ];
  return [judgePolicy(policy, at, tags.get('pct')), ...reports];
}

function judgePolicy(policy: string | undefined, at: string, share = '100'): Finding {
  if (policy === 'none')
    return advice(
      `DMARC: _dmarc.${at} only watches (p=none): mails in your name by others still arrive. Once the reports show that yours pass, make it "p=quarantine".`,
    );
  if (policy !== 'quarantine' && policy !== 'reject')
    return problem(
      `DMARC: _dmarc.${at} has no policy that is known. Set "p=none", "p=quarantine" or "p=reject".`,
    );
  return share === '100'
    ? good(`DMARC: _dmarc.${at} has receivers ${policy} what is not yours.`)
    : advice(
        `DMARC: the policy at _dmarc.${at} holds for ${share} % of mails. Remove "pct" to make it hold for all.`,
      );
}

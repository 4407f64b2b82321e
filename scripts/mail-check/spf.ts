import { advice, good, problem, type Finding } from './finding.ts';
import type { Texts } from './texts.ts';

/** RFC 7208, 4.6.4: with more, a receiver answers "permerror" as if there were no record. */
const MOST_LOOKUPS = 10;
const EXAMPLE = '"v=spf1 include:<what your mail provider names> -all"';

const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text);
const termsOf = (record: string): string[] => record.split(/\s+/).slice(1).filter(Boolean);

/** Which servers may send for the domain (RFC 7208). */
export async function checkSpf(domain: string, texts: Texts): Promise<Finding[]> {
  const records = (await texts(domain)).filter(isSpf);
  const [record] = records;
  if (record === undefined)
    return [problem(`SPF: ${domain} has no record. Set a TXT record ${EXAMPLE} on ${domain}.`)];
  if (records.length > 1)
    return [
      problem(
        `SPF: ${domain} has ${records.length} records, so receivers take none. Put their parts into one and remove the others.`,
      ),
    ];
  const lookups = await countLookups(record, texts, new Set([domain]));
  return [
    endOf(domain, record),
    ...(lookups > MOST_LOOKUPS
      ? [
          problem(
            `SPF: following the record takes ${lookups} look-ups, and receivers stop at ${MOST_LOOKUPS}. Remove an "include" that is no longer used.`,
          ),
        ]
      : []),
  ];
}

/** What becomes of a server that is not listed. */
function endOf(domain: string, record: string): Finding {
  const terms = termsOf(record).map((term) => term.toLowerCase());
  const all = terms.find((term) => /^[+\-~?]?all$/.test(term));
  if (all === undefined)
    return terms.some((term) => term.startsWith('redirect='))
      ? good(`SPF: ${domain} uses the record of another domain: ${record}`)
      : problem(
          `SPF: the record of ${domain} does not end with "all", so servers that are not listed pass as unknown. End it with "-all".`,
        );
  if (all === '-all' || all === '~all') return good(`SPF: ${domain} names who may send for it: ${record}`);
  if (all === '?all')
    return advice(`SPF: the record of ${domain} ends with "?all" and so refuses nobody. End it with "-all".`);
  return problem(
    `SPF: the record of ${domain} ends with "${all}": everybody may send for it. End it with "-all".`,
  );
}

/** How many look-ups a receiver needs, those of included records with them. */
async function countLookups(record: string, texts: Texts, seen: Set<string>): Promise<number> {
  let count = 0;
  for (const term of termsOf(record)) {
    const [, name = '', target = ''] =
      /^[+\-~?]?(include|a|mx|ptr|exists|redirect)(?:[:=/](\S*))?$/i.exec(term) ?? [];
    if (name === '') continue;
    count += 1;
    if (!/^(include|redirect)$/i.test(name) || seen.has(target) || count > MOST_LOOKUPS) continue;
    seen.add(target);
    const next = (await texts(target)).find(isSpf);
    if (next !== undefined) count += await countLookups(next, texts, seen);
  }
  return count;
}

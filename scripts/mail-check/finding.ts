/** One thing that was looked at, as a sentence: what is, and where something is missing what to set. */
export interface Finding {
  level: 'good' | 'advice' | 'problem';
  says: string;
}

export const good = (says: string): Finding => ({ level: 'good', says });
export const advice = (says: string): Finding => ({ level: 'advice', says });
export const problem = (says: string): Finding => ({ level: 'problem', says });

/** "k=v; k2=v2" of DKIM and DMARC records, names in lower case, white space out of the way. */
export function tagsOf(record: string): ReadonlyMap<string, string> {
  const pairs = record.split(';').map((pair) => {
    const at = pair.indexOf('=');
    return at === -1 ? null : ([pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()] as const);
  });
  return new Map(pairs.filter((pair) => pair !== null));
}

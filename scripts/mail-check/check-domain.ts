import { checkDkim } from './dkim.ts';
import { checkDmarc } from './dmarc.ts';
import type { Finding } from './finding.ts';
import { checkSpf } from './spf.ts';
import type { Texts } from './texts.ts';

/**
 * What DNS says of a domain as a sender of mail.
 * @param selector under which the mail provider signs; null where it is not known
 * @throws where DNS does not answer
 */
export async function checkDomain(domain: string, selector: string | null, texts: Texts): Promise<Finding[]> {
  const found = await Promise.all([
    checkSpf(domain, texts),
    checkDkim(domain, selector, texts),
    checkDmarc(domain, texts),
  ]);
  return found.flat();
}

const NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** The domain of "example.com", "hello@example.com" or "Name <hello@example.com>"; null where it is none. */
export function domainOf(given: string): string | null {
  const address = /<([^<>]+)>\s*$/.exec(given)?.[1] ?? given;
  const domain = address.trim().toLowerCase().split('@').at(-1) ?? '';
  return NAME.test(domain) ? domain : null;
}

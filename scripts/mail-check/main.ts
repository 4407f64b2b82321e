// `npm run mail:check -- <domain or address> [--selector <name>] [--server <address of a DNS server>]`: whether receivers will take mails of this sender for
// real. Ends with 1 where something must be set, with 2 where that could not be found out.
import { Resolver } from 'node:dns/promises';
import { parseArgs } from 'node:util';
import { checkDomain, domainOf } from './check-domain.ts';
import type { Finding } from './finding.ts';
import { textsFrom } from './texts.ts';

const marks: Record<Finding['level'], string> = { good: 'right  ', advice: 'better ', problem: 'missing' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { selector: { type: 'string' }, server: { type: 'string' } },
});
const domain = domainOf(positionals[0] ?? '');
if (domain === null) {
  process.stderr.write('Say which sender: npm run mail:check -- example.com --selector <name>\n');
  process.exit(2);
}
const resolver = new Resolver({ timeout: 5_000, tries: 2 });
if (values.server) resolver.setServers([values.server]);
try {
  const findings = await checkDomain(domain, values.selector ?? null, textsFrom(resolver));
  for (const { level, says } of findings) process.stdout.write(`${marks[level]}  ${says}\n`);
  process.exitCode = findings.some(({ level }) => level === 'problem') ? 1 : 0;
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `DNS does not answer (${why}), so nothing can be said of ${domain}. Try again later.\n`,
  );
  process.exitCode = 2;
}

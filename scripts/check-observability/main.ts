// `npm run check:observability`: promtool checks the rules and plays each alert through; then the five apps run, Debian's
// Prometheus scrapes them, one interview goes its way, and every query of the dashboards and alerts is asked.
// `-- rules` stops after promtool. Needs Debian's `prometheus`.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guarded } from '../lib/guardian.ts';
import { root } from '../start/places.ts';
import { checkRules, testAlerts, writeRules } from './rules.ts';
import { trial } from './trial.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-observability-'));
chmodSync(folder, 0o755);
guarded.removeAtEnd(folder);
let faults: string[] = [];
try {
  const files = writeRules(root, join(folder, 'rules'));
  checkRules(files);
  testAlerts(join(root, 'tests/alerts/alerts.yaml'), files, folder);
  process.stdout.write('passed  promtool: the rules, and what each alert fires on\n');
  if (!process.argv.includes('rules')) faults = await trial({ root, folder, ruleFiles: files });
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  guarded.keep(folder);
}
for (const fault of faults) process.stdout.write(`FAILED  ${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

// `npm test`: everything. `npm test -- check unit` for some of the stages only.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allChecks, runChecks } from '../check/checks.ts';
import { guarded } from '../lib/guardian.ts';
import { whenStarterIsGone } from '../lib/starter-gone.ts';
import { runVitest, type Tally } from './vitest-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'interview-buddy-report-'));
guarded.removeAtEnd(folder);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
whenStarterIsGone(() => void stop());

async function stop(): Promise<never> {
  await guarded.endAll();
  process.exit(130);
}

const stages: Record<string, () => Promise<Tally>> = {
  async check() {
    const results = await runChecks(allChecks());
    const passed = results.filter((result) => result.passed).length;
    return { passed, failed: results.length - passed };
  },
  unit: () => runVitest(['unit', 'integration'], ['--coverage'], folder),
  e2e: () => runVitest(['e2e'], [], folder),
  chaos: () => runVitest(['chaos'], [], folder),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in stages));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}.\n`,
  );
  process.exit(1);
}

const total: Tally = { passed: 0, failed: 0 };
const began = Date.now();
for (const [name, runStage] of Object.entries(stages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n── ${name}\n`);
  const since = Date.now();
  const { passed, failed } = await runStage();
  total.passed += passed;
  total.failed += failed;
  process.stdout.write(
    `── ${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - since) / 1000)} s)\n`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\nAll stages took ${Math.round((Date.now() - began) / 1000)} s.\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.ts';
import { root } from '../start/places.ts';

export interface Check {
  name: string;
  command: [program: string, ...args: string[]];
}

function workspaces(): string[] {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'tsconfig.json'))),
  );
}

/** Types of tests and scripts too: their folders have a tsconfig of their own. */
const moreTypes = ['scripts', 'scripts/events', 'tests', 'bench', 'eval'];

export function allChecks(): Check[] {
  const typed = [
    ...workspaces(),
    ...moreTypes.filter((folder) => existsSync(join(root, folder, 'tsconfig.json'))),
  ];
  return [
    { name: 'format (prettier)', command: ['prettier', '--check', '--log-level=warn', '.'] },
    { name: 'lint (oxlint)', command: ['oxlint', '--deny-warnings'] },
    {
      name: 'import rules (dependency-cruiser)',
      command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'packages'],
    },
    { name: 'unused files, exports and packages (knip)', command: ['knip', '--no-progress'] },
    { name: 'migrations lead to the schema', command: ['npm', 'run', '--silent', 'check:migrations'] },
    {
      name: 'manifests, flux, dashboards and terraform',
      command: ['npm', 'run', '--silent', 'check:manifests'],
    },
    ...typed.map((folder): Check => ({
      name: `types of ${folder}`,
      command: ['tsc', '-p', folder, '--noEmit'],
    })),
  ];
}

export interface CheckResult {
  name: string;
  passed: boolean;
}

/** Runs two at a time and shows the output of those that fail. */
export async function runChecks(checks: readonly Check[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const waiting = [...checks];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const [program, ...args] = check.command;
      const since = Date.now();
      const { code, output } = await run(program, args);
      const passed = code === 0;
      results.push({ name: check.name, passed });
      const took = ((Date.now() - since) / 1000).toFixed(1);
      process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${check.name} (${took} s)\n`);
      if (!passed) process.stdout.write(`${output.trimEnd()}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './sources.ts';

/** One file per rule that breaks it and nothing else. */
const breaches: Record<string, Record<string, string>> = {
  'no-cycles': { 'apps/a/src/one.ts': "import './two';", 'apps/a/src/two.ts': "import './one';" },
  'apps-never-import-apps': { 'apps/a/src/x.ts': "import '../../b/src/target';" },
  'packages-never-import-apps': { 'packages/p/src/x.ts': "import '../../../apps/b/src/target';" },
  'shared-types-imports-nothing-of-ours': {
    'packages/shared-types/src/x.ts': "import '../../p/src/target';",
  },
  'no-way-around-exports': { 'apps/a/src/y.ts': "import '../../../packages/p/src/target';" },
  'only-repositories-import-prisma': {
    'apps/a/src/z.service.ts': "import { q } from '../../../packages/prisma-client/src/target'; q();",
  },
  'testing-stays-in-tests': { 'apps/a/src/t.ts': "import '../../../packages/p/src/testing/target';" },
  'web-never-touches-the-database': {
    'apps/web/src/server/x.ts': "import '../../../../packages/event-bus/src/target';",
  },
  'features-are-apart': { 'apps/web/src/features/a/x.ts': "import '../b/target';" },
  'design-system-knows-no-interview': { 'apps/web/src/components/x.ts': "import '../features/b/target';" },
  'server-code-stays-on-the-server': {
    'apps/web/src/features/a/y.ts': "import { q } from '../../server/target'; q();",
  },
  'no-schemas-in-the-browser': { 'apps/web/src/features/a/z.ts': "import 'zod';" },
  'services-load-no-web': { 'apps/a/src/n.ts': "import 'next/server';" },
  'no-dev-packages-in-production': { 'apps/a/src/v.ts': "import 'fast-check';" },
};
const targets = [
  'apps/b/src/target.ts',
  'packages/p/src/target.ts',
  'packages/p/src/testing/target.ts',
  'packages/prisma-client/src/target.ts',
  'packages/event-bus/src/target.ts',
  'apps/web/src/features/b/target.ts',
  'apps/web/src/server/target.ts',
];

const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; comment: string }[];
};
let tree = '';
let violated: string[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'interview-buddy-rules-'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'scripts/depcruise.tsconfig.json']) {
    cpSync(join(root, name), join(tree, name));
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  write(
    'package.json',
    JSON.stringify({ dependencies: { next: '*' }, devDependencies: { 'fast-check': '*' } }),
  );
  for (const target of targets) write(target, 'export const q = (): number => 1;');
  for (const files of Object.values(breaches)) {
    for (const [path, text] of Object.entries(files)) write(path, text);
  }
  violated = await violationsIn(tree);
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function violationsIn(folder: string): Promise<string[]> {
  const program = join(root, 'node_modules/.bin/depcruise');
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'packages'];
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, output) => {
      if (!output) return reject(error ?? new Error('dependency-cruiser said nothing'));
      const report = JSON.parse(output) as {
        summary: { violations: { from: string; rule: { name: string } }[] };
      };
      resolve(report.summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
    });
  });
}

test('every rule has a breach here, and says why', () => {
  expect(Object.keys(breaches).toSorted()).toEqual(rules.forbidden.map(({ name }) => name).toSorted());
  for (const { comment } of rules.forbidden) expect(comment.length).toBeGreaterThan(40);
});

test.each(Object.keys(breaches))('%s is caught', (rule) => {
  const caught = Object.keys(breaches[rule] ?? {}).filter((path) => violated.includes(`${rule} ${path}`));
  // A cycle is told once, at one of its files.
  expect(caught.length).toBeGreaterThan(0);
});

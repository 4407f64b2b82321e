import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'interview-buddy-starter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lib = new URL('./starter-gone.ts', import.meta.url).href;

function start(name: string, rest: string) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { whenStarterIsGone } from '${lib}';\nwhenStarterIsGone(() => process.exit(7));\n${rest}`,
  );
  return fork(file);
}

test('a command that has done its work ends while its starter still waits', async () => {
  const [code] = await once(start('done', 'process.exitCode = 3;'), 'exit');
  expect(code).toBe(3);
});

test('a command at work is told when its starter is gone', async () => {
  const child = start('at-work', "setInterval(() => undefined, 1000); process.send('at work');");
  await once(child, 'message');
  child.disconnect();
  expect((await once(child, 'exit'))[0]).toBe(7);
});

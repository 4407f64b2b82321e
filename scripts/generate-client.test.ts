import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('..', import.meta.url));
let clone = '';

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'interview-buddy-generate-'));
  for (const folder of ['scripts', 'packages/prisma-client/prisma'])
    mkdirSync(join(clone, folder), { recursive: true });
  const files = ['package.json', 'prisma.config.ts', 'prisma/schema.prisma'].map(
    (file) => `packages/prisma-client/${file}`,
  );
  for (const file of ['scripts/generate-client.mjs', ...files])
    cpSync(join(repository, file), join(clone, file));
});
afterEach(() => rmSync(clone, { recursive: true }));

const generated = (file: string): string => join(clone, 'packages/prisma-client/src/generated', file);

function generate(): { status: number | null; output: string } {
  const result = spawnSync(process.execPath, ['scripts/generate-client.mjs'], {
    cwd: clone,
    encoding: 'utf8',
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

describe('generate-client', () => {
  test('says what to do, and does not fail, where devDependencies are left out', () => {
    const { status, output } = generate();
    expect(status).toBe(0);
    expect(output).toMatch(/install with devDependencies/);
  });

  test('makes the client quietly, and again only when the schema changed', () => {
    symlinkSync(join(repository, 'node_modules'), join(clone, 'node_modules'));
    expect(generate()).toEqual({ status: 0, output: '' });
    const madeAt = statSync(generated('client.ts')).mtimeMs;
    expect(generate()).toEqual({ status: 0, output: '' });
    expect(statSync(generated('client.ts')).mtimeMs).toBe(madeAt);

    const schema = join(clone, 'packages/prisma-client/prisma/schema.prisma');
    writeFileSync(schema, readFileSync(schema, 'utf8').concat('\nenum Added {\n  one\n}\n'));
    expect(generate()).toEqual({ status: 0, output: '' });
    expect(readFileSync(generated('enums.ts'), 'utf8')).toContain('export const Added');
  }, 30_000);

  test('fails with the reason where the schema is wrong', () => {
    symlinkSync(join(repository, 'node_modules'), join(clone, 'node_modules'));
    writeFileSync(join(clone, 'packages/prisma-client/prisma/schema.prisma'), 'nonsense');
    const { status, output } = generate();
    expect(status).toBe(1);
    expect(output).toMatch(/could not be made/);
  }, 30_000);
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { root } from '../../start/places.ts';
import { run } from './pipelines.ts';

const copy = mkdtempSync(join(tmpdir(), 'pipelines-'));

beforeEach(() => {
  for (const path of ['.github', 'azure-pipelines.yml', 'package.json', 'infrastructure/scripts']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  for (const app of [
    'web',
    'upload-service',
    'processor-service',
    'ai-analyzer-service',
    'notification-service',
  ]) {
    cpSync(join(root, 'apps', app, 'package.json'), join(copy, 'apps', app, 'package.json'));
  }
});
afterAll(() => rmSync(copy, { recursive: true }));

it('finds nothing in the tree as it is', async () => expect(await run(root)).toEqual([]));

it.each([
  [
    'a command that does not exist',
    '.github/workflows/check.yaml',
    'npm run check:manifests',
    'npm run check:menifests',
    /no npm run check:menifests/,
  ],
  [
    'an action that is not pinned',
    '.github/workflows/images.yaml',
    'actions/checkout@v5',
    'actions/checkout@main',
    /checkout@main is not pinned/,
  ],
  [
    'a workflow with every permission',
    '.github/workflows/check.yaml',
    'permissions:\n  contents: read\n',
    '',
    /says no permissions/,
  ],
  [
    'a job without an end',
    '.github/workflows/check.yaml',
    '    timeout-minutes: 20\n',
    '',
    /check has no time limit/,
  ],
  ['an app without an image', '.github/workflows/images.yaml', 'web, upload', 'upload', /No image of web/],
  [
    'a path that does not exist',
    '.github/workflows/kind.yaml',
    'deploy-local.sh',
    'deploy-locally.sh',
    /no infrastructure\/scripts\/deploy-locally\.sh/,
  ],
  [
    'a stage that waits for nothing',
    'azure-pipelines.yml',
    'dependsOn: check',
    'dependsOn: checks',
    /waits for checks/,
  ],
  [
    'a script that goes on after a fault',
    'azure-pipelines.yml',
    'set -eu\n              terraform()',
    'terraform()',
    /terraform goes on after a command that failed/,
  ],
  [
    'a command that the runner has not',
    'azure-pipelines.yml',
    'docker run --rm --volume "$PWD:/work" --workdir /work hashicorp/terraform:1.13.5 "$@"',
    'command terraform "$@"',
    /ubuntu-24\.04 lacks what terraform [a-z]+ needs/,
  ],
  [
    'a browser that sees no temporary files',
    '.github/workflows/check.yaml',
    'pocketsphinx-en-us\n',
    'pocketsphinx-en-us chromium-browser\n',
    /chromium is a snap/,
  ],
  ['a task that is not pinned', 'azure-pipelines.yml', 'AzureCLI@2', 'AzureCLI', /AzureCLI is not pinned/],
])('finds %s', async (_what, file, good, bad, fault) => {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(good);
  writeFileSync(join(copy, file), text.replace(good, bad));
  expect((await run(copy)).join('\n')).toMatch(fault);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../start/places.ts';

const SCRIPTS = join(root, 'infrastructure/scripts');
const outputs = {
  settings: { value: { MAIL_FROM: 'A <a@x.example>', ENVIRONMENT: 'dev', EVENTS_PREFIX: '{ib}' } },
  operator_secrets: { value: { required: ['smtp-url'], optional: ['openai-api-key'] } },
  postgres_app_password: { value: 'hunter2', sensitive: true },
};
const installed = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;
let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'export-env-'));
  writeFileSync(join(place, 'outputs.json'), JSON.stringify(outputs));
  // Stands for the real one: what `terraform output -json` says is all that the script takes from it.
  writeFileSync(join(place, 'terraform'), `#!/bin/sh\ncat "${place}/outputs.json"\n`);
  chmodSync(join(place, 'terraform'), 0o755);
});
afterEach(() => rmSync(place, { recursive: true }));

function exported(...args: string[]) {
  return spawnSync(join(SCRIPTS, 'export-env.sh'), args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${place}:${process.env['PATH']}` },
  });
}

describe.skipIf(!installed('jq'))('export-env.sh', () => {
  it('prints every setting and no secret, and what is still to be set', () => {
    const { status, stdout, stderr } = exported('dev');
    expect(status).toBe(0);
    expect(stdout).toBe('ENVIRONMENT=dev\nEVENTS_PREFIX={ib}\nMAIL_FROM=A <a@x.example>\n');
    expect(stderr).toContain('smtp-url  required');
    expect(stdout + stderr).not.toContain('hunter2');
  });

  it.skipIf(!installed('kubectl'))('prints the ConfigMap that Flux fills names from', () => {
    expect(parse(exported('dev', '--configmap').stdout)).toMatchObject({
      kind: 'ConfigMap',
      metadata: { name: 'cluster-settings', namespace: 'flux-system' },
      data: outputs.settings.value,
    });
  });

  it('refuses the state of another environment', () => {
    const { status, stdout, stderr } = exported('prod');
    expect(status).toBe(65);
    expect(stdout).toBe('');
    expect(stderr).toContain('-backend-config=environments/prod.backend.hcl');
  });

  it('tells how it is called', () => {
    expect(exported('staging').status).toBe(64);
    expect(exported('dev', '--yaml').status).toBe(64);
  });
});

it.each(['export-env.sh', 'create-state.sh', 'events.sh', 'deploy-local.sh', 'image-version.sh'])(
  '%s has no fault of syntax',
  (file) => {
    execFileSync('sh', ['-n', join(SCRIPTS, file)]);
  },
);

import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guarded } from '../../../scripts/lib/guardian.ts';
import { startStack, type Stack } from '../../../scripts/start/stack.ts';
import { plainSteps } from '../../../scripts/start/steps.ts';

export interface Product extends Stack {
  dataDir: string;
  /** Spans of all apps as JSON lines. */
  tracesFile: string;
  end(): Promise<void>;
}

/** A whole product of this test's own: its processes will be killed. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-chaos-'));
  chmodSync(dataDir, 0o755);
  guarded.removeAtEnd(dataDir);
  const tracesFile = join(dataDir, 'traces.jsonl');
  const stack = await startStack({
    dataDir,
    durable: false,
    useDotEnv: false,
    steps: plainSteps(process.stdout),
    env: { TRACES_FILE: tracesFile },
  });
  return {
    ...stack,
    dataDir,
    tracesFile,
    async end() {
      await stack.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
      guarded.keep(dataDir);
    },
  };
}

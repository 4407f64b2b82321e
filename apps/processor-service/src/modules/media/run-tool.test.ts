import { expect, it } from 'vitest';
import { runTool } from './run-tool.js';

it.runIf(process.platform === 'linux')('gives a tool a gigabyte and no more', async () => {
  const { stdout } = await runTool('cat', ['/proc/self/limits'], {
    signal: new AbortController().signal,
    timeoutMs: 10_000,
  });
  expect(stdout).toMatch(/^Max address space +1073741824 /m);
});

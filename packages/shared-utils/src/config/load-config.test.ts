import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { loadConfig } from './index.js';

it('ends with 78 and a sentence on stderr where the configuration is bad', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() => loadConfig(z.object({ PORT: z.string() }), {})).toThrow('exit 78');
  expect(exit).toHaveBeenCalledWith(78);
  expect(stderr).toHaveBeenCalledWith('Configuration: PORT is not set.\n');
});

import { describe, expect, it } from 'vitest';
import { conformance } from '../../engine.conformance.test-helper.js';
import { engineInput } from '../../engine-input.test-helper.js';
import { PocketsphinxEngine } from './pocketsphinx.engine.js';

const create = (processes: number) =>
  new PocketsphinxEngine({ modelDirectory: '/usr/share/pocketsphinx/model/en-us', processes });

describe('pocketsphinx', { timeout: 90_000 }, () => {
  conformance(() => create(2));

  it('hears the same whatever a process heard before, and however many share the work', async () => {
    const [one, two] = [create(1), create(2)];
    const first = await one.transcribe(engineInput());
    expect(await one.transcribe(engineInput())).toEqual(first);
    expect(await two.transcribe(engineInput())).toEqual(first);
    await Promise.all([one.close(), two.close()]);
  });
});

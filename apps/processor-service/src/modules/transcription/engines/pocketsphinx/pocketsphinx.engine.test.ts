import { describe } from 'vitest';
import { conformance } from '../../engine.conformance.test-helper.js';
import { PocketsphinxEngine } from './pocketsphinx.engine.js';

describe('pocketsphinx', { timeout: 90_000 }, () => {
  conformance(
    () => new PocketsphinxEngine({ modelDirectory: '/usr/share/pocketsphinx/model/en-us', processes: 2 }),
  );
});

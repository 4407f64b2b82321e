import { expect, it } from 'vitest';
import { consequenceOf, engineLabel } from './engine-words';

const cloud = {
  name: 'openai',
  tier: 'standard' as const,
  verbatim: false,
  diarization: false,
  leavesHere: true,
  pricePerHourUsd: 0.36,
};

it('says what a cloud engine means: where the sound goes, what is left out, what it costs', () => {
  const text = consequenceOf(cloud, 30 * 60_000);
  expect(text).toContain('sent to this service');
  expect(text).toContain('“um”');
  expect(text).toContain('$0.18');
});

it('says that an engine of one’s own sends nothing away and costs nothing', () => {
  const own = { ...cloud, leavesHere: false, verbatim: true, pricePerHourUsd: 0 };
  const text = consequenceOf(own, 30 * 60_000);
  expect(text).toContain('does not leave');
  expect(text).not.toContain('$');
});

it('calls the embedded engine what it is', () => {
  expect(engineLabel('pocketsphinx')).toContain('basic accuracy');
  expect(engineLabel('new-engine')).toBe('new-engine');
});

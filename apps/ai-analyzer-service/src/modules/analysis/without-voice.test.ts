import { expect, it } from 'vitest';
import { CONTEXT, conversation, INTERVIEW } from '../../testing/conversation.test-helper.js';
import { analyse } from './analyse.js';
import { withoutVoice } from './without-voice.js';

it('leaves out what the voice moved, and its part of the score', () => {
  const made = analyse(conversation(INTERVIEW), CONTEXT);
  const shown = withoutVoice(made);
  expect([shown.confidence, shown.enthusiasm]).toEqual([[], []]);
  expect(shown.caveats.at(-1)?.code).toBe('voice-inference-off');
  if (!made.overall.available || !shown.overall.available) throw new Error('both are scored');
  const { parts, score } = shown.overall.value;
  expect(parts.map(({ key }) => key)).toEqual(['structure', 'relevance', 'delivery']);
  expect(parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 3);
  expect(score).toBeCloseTo(
    parts.reduce((sum, part) => sum + part.weight * part.score, 0),
    -1,
  );
  expect({ ...shown, overall: 0, verdict: 0, confidence: 0, enthusiasm: 0, caveats: 0 }).toEqual({
    ...made,
    ...{ overall: 0, verdict: 0, confidence: 0, enthusiasm: 0, caveats: 0 },
  });
});

it('shows what was read from the words as it was made', () => {
  const off = analyse(conversation(INTERVIEW), { ...CONTEXT, voiceInference: false });
  expect(withoutVoice(off)).toBe(off);
  const { audio } = conversation(INTERVIEW);
  const silent = { ...audio, speechMs: 0, tracks: { stepMs: 50, levelDb: [], pitchHz: [] } };
  const imported = analyse(conversation(INTERVIEW, { audio: silent }), CONTEXT);
  expect(withoutVoice(imported)).toBe(imported);
});

import { analysisResult, type AnalysisResult, type Transcript } from '@interview-buddy/shared-types/models';
import { describe, expect, it } from 'vitest';
import {
  CONTEXT,
  conversation,
  GOOD_STORY,
  INTERVIEW,
  type Line,
} from '../../testing/conversation.test-helper.js';
import { analyse } from './analyse.js';

const whole = (changes: Partial<Transcript> = {}, lines: readonly Line[] = INTERVIEW): AnalysisResult =>
  analyse(conversation(lines, changes), CONTEXT);

describe('the whole analysis', () => {
  it('has the published shape, and the same words give the same result', () => {
    expect(analysisResult.parse(whole())).toEqual(whole());
  });

  it('rests every claim on words that stand in the transcript', () => {
    const transcript = conversation(INTERVIEW);
    const turns = new Map(transcript.turns.map((turn) => [turn.id, turn.text]));
    const result = analyse(transcript, CONTEXT);
    const quotes = [
      ...result.recommendations.flatMap((one) => one.quotes),
      ...result.strengths.flatMap((one) => one.quotes),
      ...result.answers.flatMap((answer) => answer.star.flatMap((part) => part.evidence)),
      ...result.questions.map((question) => question.quote),
    ];
    expect(quotes.length).toBeGreaterThan(8);
    for (const quote of quotes) expect(turns.get(quote.turnId)).toContain(quote.text);
  });

  it('pairs each question with its answer, whatever nods stand between', () => {
    const { questions, answers } = whole();
    expect(questions.map((question) => question.type)).toEqual([
      'motivational',
      'behavioral',
      'behavioral',
      'motivational',
    ]);
    expect(answers.map((answer) => answer.questionId)).toEqual(['q0', 'q1', 'q2', 'q3']);
    expect(answers[1]?.star.every((part) => part.probability >= 0.5)).toBe(true);
  });

  it('weighs its parts to one and gives the total that they make', () => {
    const { overall } = whole();
    if (!overall.available) throw new Error(overall.reason);
    const { parts, score } = overall.value;
    expect(parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 3);
    expect(Math.abs(parts.reduce((sum, part) => sum + part.weight * part.score, 0) - score)).toBeLessThan(1);
  });
});

describe('what cannot be said is not said', () => {
  it('gives no filler count from a transcript that is not verbatim, and says why', () => {
    const result = whole({ engine: { name: 'whisper', version: '1', verbatim: false, tier: 'standard' } });
    expect(result.fillers).toMatchObject({ available: false, reason: expect.stringContaining('leaves out') });
    expect(result.answers.every((answer) => answer.fillers === null)).toBe(true);
    expect(result.caveats.map((caveat) => caveat.code)).toContain('not-verbatim');
  });

  it('scores nobody on words that are more likely wrong than right', () => {
    const result = whole({ meanConfidence: 0.3 });
    expect(result.overall).toMatchObject({ available: false });
    expect(result.preliminary).toBe(true);
    expect(result.verdict).toContain('uncertain');
    expect(result.pace.available).toBe(true);
  });

  it('marks a middling transcript preliminary and widens the spread', () => {
    const sure = whole().overall;
    const unsure = whole({ meanConfidence: 0.5 });
    expect(unsure.preliminary).toBe(true);
    if (!sure.available || !unsure.overall.available) throw new Error('both are scored');
    expect(unsure.overall.value.spread).toBeGreaterThan(sure.value.spread);
  });

  it('gives speech findings only where nobody asked anything', () => {
    const result = whole({}, [['candidate', `${GOOD_STORY} ${GOOD_STORY}`]]);
    expect(result.questions).toEqual([]);
    expect(result.overall.available).toBe(false);
    expect(result.pace.available).toBe(true);
    expect(result.talkShare).toMatchObject({ available: false });
    expect(result.caveats.map((caveat) => caveat.code)).toContain('no-questions');
  });

  it('stands an empty transcript', () => {
    const result = whole({ turns: [] });
    expect(result.overall.available).toBe(false);
    expect(result.pace.available).toBe(false);
    expect(result.caveats.map((caveat) => caveat.code)).toContain('no-speech');
  });

  it('leaves pauses and delivery out where there is no sound', () => {
    const silent = conversation(INTERVIEW).audio;
    const result = whole({
      audio: { ...silent, speechMs: 0, tracks: { stepMs: 100, levelDb: [], pitchHz: [] } },
    });
    expect(result.pauses.available).toBe(false);
    expect(result.delivery.available).toBe(false);
    expect(result.overall.available).toBe(true);
  });

  it('infers nothing from the voice where that is switched off', () => {
    const loud = conversation(INTERVIEW);
    loud.audio.tracks.levelDb = loud.audio.tracks.levelDb.map((_, i) => -40 + i / 50);
    const off = { ...CONTEXT, voiceInference: false };
    const quiet = conversation(INTERVIEW);
    expect(analyse(loud, off).confidence).toEqual(analyse(quiet, off).confidence);
    expect(analyse(loud, off).enthusiasm).toEqual(analyse(quiet, off).enthusiasm);
    expect(analyse(loud, CONTEXT).confidence).not.toEqual(analyse(quiet, CONTEXT).confidence);
    expect(analyse(loud, off).caveats.map((caveat) => caveat.code)).toContain('voice-inference-off');
  });
});

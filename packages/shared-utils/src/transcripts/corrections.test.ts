import type { Correction, TranscriptTurn } from '@interview-buddy/shared-types/models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from './align-words.js';
import { applyCorrections } from './apply-corrections.js';
import type { Correctable } from './correctable.js';
import { newSpeakerId, withCorrection, withoutCorrection } from './edit-corrections.js';

const turn = (id: string, speakerId: string, startMs: number, text: string): TranscriptTurn => {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    startMs: startMs + i * 400,
    endMs: startMs + i * 400 + 300,
    confidence: 0.5,
  }));
  return { id, speakerId, startMs, endMs: words.at(-1)!.endMs, text, words };
};
const speaker = (id: string, role: 'interviewer' | 'candidate') => ({
  id,
  role,
  roleConfidence: 0.6,
  evidence: ['asked'],
});
const original: Correctable = {
  speakers: [speaker('s0', 'interviewer'), speaker('s1', 'candidate')],
  turns: [
    turn('t0', 's0', 0, 'tell me about your team'),
    turn('t1', 's1', 4_000, 'i work with um six people what do you do all day'),
    turn('t2', 's1', 12_000, 'cuber netties mostly'),
  ],
  findings: [{ code: 'speakers-uncertain', message: 'Check.' }],
  meanConfidence: 0.5,
  audio: {
    pauses: [
      { startMs: 2_000, endMs: 3_900, place: 'between', speakerId: 's1' },
      { startMs: 6_300, endMs: 6_350, place: 'within', speakerId: 's1' },
    ],
  },
};
const after = (...corrections: Correction[]) => applyCorrections(original, corrections).transcript;

const turnId = fc.constantFrom('t0', 't1', 't2', 't1/3', 't1/6', 't9');
const speakerId = fc.constantFrom('s0', 's1', 'added1', 's9');
const text = fc
  .array(fc.constantFrom('i', 'work', 'with', 'um', 'six', 'People.', 'kubernetes', 'all'), { maxLength: 14 })
  .map((words) => words.join(' '));
const someCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant('turn-speaker' as const), turnId, speakerId }),
  fc.record({ kind: fc.constant('split-turn' as const), turnId, atWord: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('merge-speakers' as const), fromId: speakerId, intoId: speakerId }),
  fc.record({ kind: fc.constant('rename-speaker' as const), speakerId, name: fc.constantFrom('', 'Ann') }),
  fc.record({
    kind: fc.constant('set-role' as const),
    speakerId,
    role: fc.constantFrom('interviewer' as const, 'candidate' as const, 'unknown' as const),
  }),
  fc.record({ kind: fc.constant('replace-words' as const), turnId, text }),
);
const some = fc.array(someCorrection, { maxLength: 8 });

describe('corrections', () => {
  it('are nothing where there are none', () => {
    expect(applyCorrections(original, []).transcript).toBe(original);
  });

  it('never touch the original, and say the same each time', () => {
    fc.assert(
      fc.property(some, (corrections) => {
        const before = structuredClone(original);
        const first = applyCorrections(original, corrections);
        expect(original).toEqual(before);
        expect(applyCorrections(original, first.applied).transcript).toEqual(first.transcript);
        expect(first.applied.length + first.dropped.length).toBe(corrections.length);
      }),
    );
  });

  it('keep words in order of time, turns whole, and every turn with somebody who speaks', () => {
    fc.assert(
      fc.property(some, (corrections) => {
        const { turns, speakers } = after(...corrections);
        const ids = new Set(speakers.map(({ id }) => id));
        expect(new Set(turns.map(({ id }) => id)).size).toBe(turns.length);
        for (const { words, text: said, speakerId: who, startMs, endMs } of turns) {
          expect(ids.has(who)).toBe(true);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(said).toBe(words.map((word) => word.text).join(' '));
          for (const [i, word] of words.entries()) {
            expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
            expect(word.startMs).toBeGreaterThanOrEqual(words[i - 1]?.startMs ?? 0);
          }
        }
      }),
    );
  });

  it('are undone one by one back to the original', () => {
    fc.assert(
      fc.property(some, (corrections) => {
        let list = corrections.reduce<Correction[]>(withCorrection, []);
        while (list.length > 0) list = withoutCorrection(list, list.length - 1);
        expect(applyCorrections(original, list).transcript).toBe(original);
      }),
    );
  });

  it('that were replaced by a later word change nothing', () => {
    fc.assert(
      fc.property(some, (corrections) => {
        const list = applyCorrections(original, corrections).applied;
        const compact = list.reduce<Correction[]>(withCorrection, []);
        const texts = (all: readonly Correction[]) => after(...all).turns.map((one) => [one.id, one.text]);
        expect(texts(compact)).toEqual(texts(list));
      }),
    );
  });
});

describe('words that are replaced', () => {
  const words = turn('t', 's', 1_000, 'i work with um six people').words;

  it('keep times and confidence where they were not touched', () => {
    fc.assert(
      fc.property(text, (fresh) => {
        const kept = alignWords(words, fresh).filter(({ corrected }) => !corrected);
        for (const word of kept) expect(words).toContain(word);
      }),
    );
  });

  it('come out as they were written', () => {
    fc.assert(
      fc.property(text, (fresh) => {
        expect(
          alignWords(words, fresh)
            .map((word) => word.text)
            .join(' '),
        ).toBe(fresh);
      }),
    );
  });

  it('take the time of what stood there', () => {
    const corrected = after({ kind: 'replace-words', turnId: 't2', text: 'Kubernetes mostly' }).turns[2]!;
    expect(corrected.words).toEqual([
      { text: 'Kubernetes', startMs: 12_000, endMs: 12_700, confidence: 1, corrected: true },
      original.turns[2]!.words[2],
    ]);
  });

  it('that only get marks keep their confidence', () => {
    const [first, second] = alignWords(words.slice(0, 2), 'I work.');
    expect(first).toEqual({ ...words[0], text: 'I', corrected: true });
    expect(second).toEqual({ ...words[1], text: 'work.', corrected: true });
  });

  it('may all go, and the turn with them', () => {
    expect(after({ kind: 'replace-words', turnId: 't2', text: '' }).turns.map(({ id }) => id)).toEqual([
      't0',
      't1',
    ]);
  });
});

describe('speakers', () => {
  it('change at a word, and the silences with them', () => {
    const { transcript, dropped } = applyCorrections(original, [
      { kind: 'split-turn', turnId: 't1', atWord: 6 },
      { kind: 'turn-speaker', turnId: 't1/6', speakerId: 's0' },
    ]);
    expect(dropped).toEqual([]);
    expect(transcript.turns.map(({ id, speakerId: who, text: said }) => [id, who, said])).toEqual([
      ['t0', 's0', 'tell me about your team'],
      ['t1', 's1', 'i work with um six people'],
      ['t1/6', 's0', 'what do you do all day'],
      ['t2', 's1', 'cuber netties mostly'],
    ]);
    expect(transcript.audio.pauses[1]).toEqual({
      startMs: 6_300,
      endMs: 6_350,
      place: 'between',
      speakerId: 's0',
    });
    expect(transcript.findings.at(-1)).toEqual({
      code: 'corrected',
      message: 'You corrected the speaker of 2 turns of this transcript.',
    });
  });

  it('are merged, named and given roles', () => {
    const { speakers, turns, findings } = after(
      { kind: 'turn-speaker', turnId: 't2', speakerId: newSpeakerId(original.speakers) },
      { kind: 'rename-speaker', speakerId: 'added1', name: 'Ann' },
      { kind: 'set-role', speakerId: 'added1', role: 'interviewer' },
      { kind: 'merge-speakers', fromId: 's0', intoId: 'added1' },
    );
    expect(speakers.map(({ id, role, name }) => [id, role, name])).toEqual([
      ['s1', 'candidate', undefined],
      ['added1', 'interviewer', 'Ann'],
    ]);
    expect(turns.map(({ speakerId: who }) => who)).toEqual(['added1', 's1', 'added1']);
    expect(findings.map(({ code }) => code)).toEqual(['corrected']);
  });
});

describe('taking one back', () => {
  it('takes back what was said of what it had made', () => {
    const split: Correction = { kind: 'split-turn', turnId: 't1', atWord: 6 };
    const given: Correction = { kind: 'turn-speaker', turnId: 't1/6', speakerId: 'added1' };
    const named: Correction = { kind: 'rename-speaker', speakerId: 'added1', name: 'Ann' };
    const other: Correction = { kind: 'turn-speaker', turnId: 't0', speakerId: 's1' };
    expect(withoutCorrection([split, given, named, other], 0)).toEqual([other]);
    expect(withoutCorrection([split, given, named, other], 3)).toEqual([split, given, named]);
  });
});

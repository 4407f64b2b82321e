import type { TranscriptSpeaker } from '@interview-buddy/shared-types/models';
import { expect, it } from 'vitest';
import { speakerNames } from './speaker-names.js';

const TITLES = { candidate: 'You', interviewer: 'Interviewer', unknown: 'Speaker' };

const speaker = (id: string, role: TranscriptSpeaker['role']): TranscriptSpeaker => ({
  ...{ id, role },
  ...{ roleConfidence: 1, evidence: [] },
});

const namesOf = (...speakers: TranscriptSpeaker[]) => [...speakerNames(speakers, TITLES).values()];

it('numbers those of a panel who share a role', () => {
  expect(
    namesOf(speaker('s0', 'interviewer'), speaker('s1', 'candidate'), speaker('s2', 'interviewer')),
  ).toEqual(['Interviewer 1', 'You', 'Interviewer 2']);
});

it('does not guess who an unknown speaker is', () => {
  expect(namesOf(speaker('s0', 'unknown'))).toEqual(['Speaker']);
});

it('calls whoever has a name by it, and counts the others without them', () => {
  expect(namesOf({ ...speaker('s0', 'interviewer'), name: 'Ann' }, speaker('s1', 'interviewer'))).toEqual([
    'Ann',
    'Interviewer',
  ]);
});

import { expect, it } from 'vitest';
import { speakerNames } from './speaker-names';

const speaker = (id: string, role: 'interviewer' | 'candidate' | 'unknown') => ({
  id,
  role,
  roleConfidence: 1,
  evidence: [],
});

it('calls the candidate You and numbers a panel', () => {
  const names = speakerNames([
    speaker('s0', 'interviewer'),
    speaker('s1', 'candidate'),
    speaker('s2', 'interviewer'),
  ]);
  expect([...names.values()]).toEqual(['Interviewer 1', 'You', 'Interviewer 2']);
});

it('does not guess who an unknown speaker is', () => {
  expect(speakerNames([speaker('s0', 'unknown')]).get('s0')).toBe('Speaker');
});

it('calls whoever has a name by it', () => {
  const names = speakerNames([
    { ...speaker('s0', 'interviewer'), name: 'Ann' },
    speaker('s1', 'interviewer'),
  ]);
  expect([...names.values()]).toEqual(['Ann', 'Interviewer']);
});

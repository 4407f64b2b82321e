import { expect, it } from 'vitest';
import { othersThanCandidate, swappedRoles } from './swapped-roles';

const speaker = (id: string, role: 'interviewer' | 'candidate' | 'unknown') => ({
  id,
  role,
  roleConfidence: 1,
  evidence: [],
});

const rolesOf = (corrections: ReturnType<typeof swappedRoles>) =>
  corrections.map((one) => (one.kind === 'set-role' ? [one.speakerId, one.role] : []));

it('exchanges the two', () => {
  const speakers = [speaker('s0', 'candidate'), speaker('s1', 'interviewer')];
  expect(othersThanCandidate(speakers).map(({ id }) => id)).toEqual(['s1']);
  expect(rolesOf(swappedRoles(speakers, 's1'))).toEqual([
    ['s0', 'interviewer'],
    ['s1', 'candidate'],
  ]);
});

it('leaves exactly one candidate in a panel, whoever of it that is', () => {
  const panel = [speaker('s0', 'interviewer'), speaker('s1', 'candidate'), speaker('s2', 'interviewer')];
  expect(othersThanCandidate(panel).map(({ id }) => id)).toEqual(['s0', 's2']);
  expect(rolesOf(swappedRoles(panel, 's2'))).toEqual([
    ['s0', 'interviewer'],
    ['s1', 'interviewer'],
    ['s2', 'candidate'],
  ]);
});

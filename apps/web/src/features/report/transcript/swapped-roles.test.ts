import { expect, it } from 'vitest';
import { swappedRoles } from './swapped-roles';

const speaker = (id: string, role: 'interviewer' | 'candidate' | 'unknown') => ({
  id,
  role,
  roleConfidence: 1,
  evidence: [],
});

const rolesOf = (corrections: ReturnType<typeof swappedRoles>) =>
  corrections.map((one) => (one.kind === 'set-role' ? [one.speakerId, one.role] : []));

it('exchanges the two', () => {
  expect(rolesOf(swappedRoles([speaker('s0', 'candidate'), speaker('s1', 'interviewer')]))).toEqual([
    ['s0', 'interviewer'],
    ['s1', 'candidate'],
  ]);
});

it('leaves exactly one candidate in a panel', () => {
  const roles = swappedRoles([
    speaker('s0', 'interviewer'),
    speaker('s1', 'candidate'),
    speaker('s2', 'interviewer'),
  ]);
  expect(rolesOf(roles)).toEqual([
    ['s0', 'candidate'],
    ['s1', 'interviewer'],
    ['s2', 'interviewer'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { messageIdOf } from './message-id.js';

const occasion = {
  interviewId: '018f0000-0000-7000-8000-000000000001',
  run: 2,
  kind: 'analysis_ready',
} as const;

describe('messageIdOf', () => {
  it("is the same for the same occasion, under the sender's own domain", () => {
    expect(messageIdOf(occasion, 'email', 'Interview Buddy <coach@buddy.example>')).toBe(
      '<email.analysis-ready.018f0000-0000-7000-8000-000000000001.2@buddy.example>',
    );
    expect(messageIdOf(occasion, 'email', 'coach@buddy.example')).toContain('@buddy.example>');
  });

  it('differs by run, kind and channel', () => {
    const ids = [
      messageIdOf(occasion, 'email', 'a@b.c'),
      messageIdOf(occasion, 'in_app', 'a@b.c'),
      messageIdOf({ ...occasion, run: 3 }, 'email', 'a@b.c'),
      messageIdOf({ ...occasion, kind: 'interview_failed' }, 'email', 'a@b.c'),
    ];
    expect(new Set(ids).size).toBe(4);
  });
});

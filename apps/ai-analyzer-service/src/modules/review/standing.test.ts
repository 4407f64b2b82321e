import { describe, expect, it } from 'vitest';
import { ASKED, reviewAfter, type Review } from './standing.js';

const decided = (reviewDecision: string | null, ...reviewReasons: string[]): Review => ({
  reviewReasons,
  reviewDecision,
  reviewNote: reviewDecision === 'corrected' ? 'A rehearsal.' : null,
  reviewedBy: reviewDecision && 'r',
  reviewedAt: reviewDecision ? new Date(0) : null,
});
const NONE = 'no-questions-found';
const BESIDE = 'answers-unrelated-to-questions';

describe('the review of the next analysis', () => {
  it('begins with its reasons where there was none before', () => {
    expect(reviewAfter(null, [NONE], true)).toEqual(decided(null, NONE));
  });

  it.each(['released', 'corrected'])('stays %s while the words are the same', (decision) => {
    const before = decided(decision, NONE, ASKED);
    expect(reviewAfter(before, [NONE], true)).toEqual(before);
    expect(reviewAfter(before, [], true)).toMatchObject({ reviewDecision: decision, reviewReasons: [ASKED] });
  });

  it.each(['released', 'corrected', 'rejected'])(
    'is open again after "%s" where the words changed',
    (decision) => {
      expect(reviewAfter(decided(decision, NONE), [NONE], false)).toEqual(decided(null, NONE));
    },
  );

  it('is open again for a reason that no reviewer has seen', () => {
    expect(reviewAfter(decided('released', NONE), [BESIDE], true)).toEqual(decided(null, BESIDE));
  });

  it('stays rejected for the same reason and for none, and not once the reason is gone', () => {
    expect(reviewAfter(decided('rejected', NONE), [NONE], true)).toEqual(decided('rejected', NONE));
    expect(reviewAfter(decided('rejected', ASKED), [], true)).toEqual(decided('rejected', ASKED));
    expect(reviewAfter(decided('rejected', NONE), [], true)).toEqual(decided(null));
  });

  it('goes on waiting for who asked, whatever changed, and asks nothing again that was answered', () => {
    expect(reviewAfter(decided(null, ASKED), [], false)).toEqual(decided(null, ASKED));
    expect(reviewAfter(decided(null, NONE, ASKED), [], true)).toEqual(decided(null, ASKED));
    expect(reviewAfter(decided('released', ASKED), [], false)).toEqual(decided(null));
  });
});

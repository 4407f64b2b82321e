import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { Correction } from '@interview-buddy/shared-types/models';
import { applyCorrections, withCorrection } from '@interview-buddy/shared-utils/transcripts';

/** Corrections that were not applied yet, as the browser keeps them. */
export interface Draft {
  /** Run of the transcript that they were made in. */
  run: number;
  originalRun: number;
  /** What was applied then. */
  base: Correction[];
  /** All of them, applied and not, oldest first. */
  list: Correction[];
}

interface Corrections {
  originalRun: number;
  original: TranscriptResponse['transcript'];
  base: readonly Correction[];
  list: readonly Correction[];
  /** How many are not applied yet, taken-back ones included. */
  pending: number;
  /** What became of a draft that was made before the transcript changed elsewhere. */
  moved: { kept: number; lost: number } | null;
}

/** Null for what is no draft: nobody but this page writes there, but an older page may have. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const draft = JSON.parse(text) as Partial<Draft> | null;
    const whole =
      Number.isInteger(draft?.run) &&
      Number.isInteger(draft?.originalRun) &&
      Array.isArray(draft?.base) &&
      Array.isArray(draft?.list);
    return whole ? (draft as Draft) : null;
  } catch {
    return null;
  }
}

/** The draft laid over the transcript as it is now. */
export function correctionsOf(response: TranscriptResponse, draft: Draft | null): Corrections {
  const { run, transcript, layer } = response;
  const originalRun = layer?.originalRun ?? run;
  const original = layer?.original ?? transcript;
  const base = layer?.corrections ?? [];
  const common = { originalRun, original, base };
  if (!draft) return { ...common, list: base, pending: 0, moved: null };
  if (draft.run === run)
    return { ...common, list: draft.list, pending: differences(base, draft.list), moved: null };
  const own = without(draft.list, draft.base);
  const wanted = own.filter((one) => !has(base, one));
  const fitting =
    draft.originalRun === originalRun ? applyCorrections(original, [...base, ...wanted]).applied : base;
  const kept = without(fitting, base).length;
  return {
    ...common,
    list: kept === 0 ? base : [...base, ...without(fitting, base)],
    pending: kept,
    moved: wanted.length === 0 ? null : { kept, lost: wanted.length - kept },
  };
}

/** What is sent: without what a later one says anew, and without what changes nothing. */
export function settledList({ original, list }: Pick<Corrections, 'original' | 'list'>): Correction[] {
  return applyCorrections(original, list.reduce<Correction[]>(withCorrection, [])).applied;
}

const same = (one: Correction, other: Correction): boolean => JSON.stringify(one) === JSON.stringify(other);
const has = (list: readonly Correction[], wanted: Correction): boolean =>
  list.some((one) => same(one, wanted));

/** Those of `list` that are not in `base`; each of `base` takes one away. */
function without(list: readonly Correction[], base: readonly Correction[]): Correction[] {
  const left = [...base];
  return list.filter((one) => {
    const at = left.findIndex((other) => same(one, other));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function differences(base: readonly Correction[], list: readonly Correction[]): number {
  return without(list, base).length + without(base, list).length;
}

import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { contextFields } from './merge-context';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Draft = Partial<InterviewContext>;

const keyOf = (userId: string): string => `ib-draft|${userId}`;

/** What was typed on the upload page and not sent yet; kept in this browser, for its person alone. */
export function readDraft(store: Store, userId: string): Draft {
  const kept = parsed(store.getItem(keyOf(userId)));
  return Object.fromEntries(
    contextFields.filter((field) => typeof kept[field] === 'string').map((field) => [field, kept[field]]),
  );
}

/** A browser that keeps nothing (full, or forbidden) is no reason to stop anybody from typing. */
export function keepDraft(store: Store, userId: string, draft: Draft): void {
  try {
    store.setItem(keyOf(userId), JSON.stringify(draft));
  } catch {
    store.removeItem(keyOf(userId));
  }
}

export function dropDraft(store: Store, userId: string): void {
  store.removeItem(keyOf(userId));
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

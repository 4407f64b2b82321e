import { expect, it } from 'vitest';
import { dropDraft, keepDraft, readDraft } from './keep-draft';

function store() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const draft = { company: 'Northwind', title: '', type: 'panel', notes: 'x', jobDescription: '' } as const;

it('gives back what was typed, to the same person only', () => {
  const browser = store();
  keepDraft(browser, 'me', draft);
  expect(readDraft(browser, 'me')).toMatchObject(draft);
  expect(readDraft(browser, 'you')).toEqual({});
  dropDraft(browser, 'me');
  expect(readDraft(browser, 'me')).toEqual({});
});

it.each(['{', '7', 'null', '{"notes":5}'])('is empty where something else is kept: %s', (text) => {
  const browser = store();
  browser.kept.set('ib-draft|me', text);
  expect(readDraft(browser, 'me')).toEqual({});
});

it('lets a person type where nothing can be kept', () => {
  const full = {
    ...store(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => keepDraft(full, 'me', draft)).not.toThrow();
});

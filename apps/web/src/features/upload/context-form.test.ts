import { expect, it } from 'vitest';
import { contextOf } from './context-form';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it('reads what was entered, without the blanks around it', () => {
  expect(
    contextOf(
      form({ company: ' Northwind ', title: 'Analyst', type: 'panel', heldOn: '2026-11-02', notes: ' n ' }),
    ),
  ).toEqual({
    company: 'Northwind',
    title: 'Analyst',
    type: 'panel',
    heldOn: '2026-11-02',
    jobDescription: '',
    notes: 'n',
  });
});

it('knows no day where none was given, and no type but ours', () => {
  expect(contextOf(form({ type: 'duel', heldOn: '' }))).toMatchObject({ type: 'behavioral', heldOn: null });
});

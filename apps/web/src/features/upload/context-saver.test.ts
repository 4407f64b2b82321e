import type { InterviewDetail, UpdateInterviewRequest } from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { describe, expect, it, vi } from 'vitest';
import { RequestFailed } from '@/browser/request';
import { ContextSaver } from './context-saver';

const first = {
  company: 'Northwind',
  title: 'Analyst',
  type: 'phone',
  heldOn: null,
  notes: '',
  jobDescription: 'Trucks.',
  version: 1,
} as InterviewDetail;

/** One row on a server, and a window with its own form. */
function server() {
  let row = first;
  return {
    row: () => row,
    window(form: InterviewContext = { ...first }) {
      const saver = new ContextSaver(first, {
        read: () => ({ ...form }),
        write: (field, value) => void Object.assign(form, { [field]: value }),
        save({ version, ...changes }: UpdateInterviewRequest) {
          if (version !== row.version) return Promise.reject(new RequestFailed(409, {}));
          row = { ...row, ...changes, version: version + 1 };
          return Promise.resolve(row);
        },
        load: () => Promise.resolve(row),
        onSaved: () => undefined,
      });
      return { form, saver };
    },
  };
}

describe('saving while typing', () => {
  it('waits for a pause, then sends what changed', async () => {
    vi.useFakeTimers();
    const { row, window } = server();
    const { form, saver } = window();
    form.notes = 'a';
    saver.touched();
    form.notes = 'ab';
    saver.touched();
    expect(row().notes).toBe('');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([row().notes, row().version, saver.snapshot().phase]).toEqual(['ab', 2, 'saved']);
    vi.useRealTimers();
  });

  it('says so where it fails, and saves it the next time', async () => {
    const { form, saver } = server().window();
    form.company = 'Contoso';
    const offline = new RequestFailed(0, {});
    const failing = new ContextSaver(first, {
      read: () => form,
      write: () => undefined,
      save: () => Promise.reject(offline),
      load: () => Promise.reject(offline),
      onSaved: () => undefined,
    });
    expect(await failing.flush()).toBe(false);
    expect(failing.snapshot()).toMatchObject({ phase: 'failed', error: offline });
    expect(await saver.flush()).toBe(true);
  });
});

describe('two windows at once', () => {
  it('that change different fields both keep their words', async () => {
    const { row, window } = server();
    const [one, two] = [window(), window()];
    one.form.notes = 'from one';
    two.form.title = 'from two';
    expect([await one.saver.flush(), await two.saver.flush()]).toEqual([true, true]);
    expect(row()).toMatchObject({ notes: 'from one', title: 'from two' });
    expect(two.form.notes).toBe('from one');
  });

  it('that change the same field: neither is lost, the person chooses', async () => {
    const { row, window } = server();
    const [one, two] = [window(), window()];
    one.form.notes = 'from one';
    two.form.notes = 'from two';
    two.form.title = 'Lead';
    await one.saver.flush();
    expect(await two.saver.flush()).toBe(false);
    expect(two.saver.snapshot().conflicts).toEqual([{ field: 'notes', theirs: 'from one' }]);
    expect(two.form.notes).toBe('from two');
    expect(row()).toMatchObject({ notes: 'from one', title: 'Lead' });
    // Typing on does not write over it either.
    two.form.notes = 'from two, longer';
    expect(await two.saver.flush()).toBe(false);
    expect(row().notes).toBe('from one');
    expect(await two.saver.resolve('notes', 'from one\n\nfrom two')).toBe(true);
    expect(row().notes).toBe('from one\n\nfrom two');
  });

  it('that write the same are not asked', async () => {
    const { window } = server();
    const [one, two] = [window(), window()];
    one.form.company = two.form.company = 'Contoso';
    expect([await one.saver.flush(), await two.saver.flush()]).toEqual([true, true]);
  });
});

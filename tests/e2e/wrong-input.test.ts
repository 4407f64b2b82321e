import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Person } from '../../scripts/lib/person.ts';
import { newPerson } from './account.ts';
import { sampleContext } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'interview-buddy-wrong-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('input that cannot work gets a sentence', () => {
  const stack = inject('stack');
  let person: Person;

  beforeAll(async () => {
    person = await newPerson(stack, 'careless@example.com');
  });

  const refusalOf = async (name: string, content: string): Promise<string> => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const { id } = await person.createInterview(sampleContext);
    try {
      await person.upload(id, file, 'video/mp4', () => undefined);
    } catch (error) {
      return String(error);
    }
    throw new Error('It was taken.');
  };

  test('a text file named .mp4', async () => {
    expect(await refusalOf('notes.mp4', 'This is no recording. '.repeat(500))).toMatch(/415/);
  });

  test('an empty file', async () => {
    expect(await refusalOf('empty.mp4', '')).toMatch(/4\d\d/);
  });

  test('a file over 2 GB is refused before a byte is sent', async () => {
    const { id } = await person.createInterview(sampleContext);
    const metadata = Object.entries({ interviewId: id, filename: 'big.mp4', filetype: 'video/mp4' })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const response = await person.request('POST', '/api/upload', undefined, {
      'tus-resumable': '1.0.0',
      'upload-length': String(2 * 1024 ** 3 + 1),
      'upload-metadata': metadata,
    });
    expect(response.status).toBe(413);
    expect(await response.text()).toMatch(/2 GB/);
  });

  test('an interview without a company', async () => {
    const response = await person.request('POST', '/api/interviews', { ...sampleContext, company: ' ' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ path: 'company' }] });
  });

  test('a session that is not one', async () => {
    const response = await fetch(`${stack.address}/api/interviews`, {
      headers: { cookie: 'ib_session=abc' },
    });
    expect(response.status).toBe(401);
  });
});

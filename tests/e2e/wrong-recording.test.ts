import { describe, expect, test } from 'vitest';
import { part } from './recordings.ts';
import { openedInterview, uploadOn } from './upload-page.ts';
import { visitBy } from './visit.ts';

const overTwoGigabytes = 2 * 1024 ** 3 + 1;
const silence = ['-f', 'lavfi', '-t', '12', '-i', 'anullsrc=r=16000:cl=mono'];
/** A melody and its chords, as a synthesizer plays them. */
const chord = [0, 4, 7].map((step) => `0.25*sin(2*PI*220*pow(2\\,(${step}+5*mod(floor(t)\\,4))/12)*t)`);
const music = ['-f', 'lavfi', '-t', '20', '-i', `aevalsrc=${chord.join('+')}`];

describe('a recording that cannot be used, in a browser', () => {
  const visit = visitBy('wrong.recording@example.com');
  const { recordings } = visit;

  const says = (sentence: RegExp) => visit.page.getByText(sentence).first().waitFor({ timeout: 90_000 });

  test('an empty file, one over 2 GB and notes that are called a film are refused before a byte is sent', async () => {
    const { page } = visit;
    const sentTo: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/') && request.method() !== 'GET') sentTo.push(request.url());
    });
    await page.goto('/upload');
    const input = page.locator('input[type=file]').first();
    await input.setInputFiles(recordings.text('empty.mp4', ''));
    await page
      .getByRole('alert')
      .getByText(/This file is empty/)
      .waitFor();
    await input.setInputFiles(recordings.sparse('huge.mp4', overTwoGigabytes));
    await page
      .getByRole('alert')
      .getByText(/up to 2 GB can be taken/)
      .waitFor();
    await input.setInputFiles(recordings.text('notes.mp4', 'No recording. '.repeat(5_000)));
    await page
      .getByRole('alert')
      .getByText(/not a recording that can be read, whatever its name says/)
      .waitFor();
    await page.getByLabel('Company').fill('Too Much');
    await page.getByLabel('Job title').fill('Any');
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    await page.getByRole('alert').getByText('Choose the recording first.').waitFor();
    expect(sentTo).toEqual([]);
  });

  test('a video without sound is refused, and another one may be chosen for the same interview', async () => {
    const { page } = visit;
    const id = await uploadOn(page, await recordings.video('mute.mp4', 12, null), 'Mute');
    await says(/no sound track/);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await recordings.excerpt('right.aiff', 10));
    await page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor({ timeout: 90_000 });
    expect(await openedInterview(page)).toBe(id);
  });

  test('silence is told from speech', async () => {
    await uploadOn(visit.page, await recordings.make('silence.wav', silence), 'Silence');
    await says(/silent from beginning to end/);
    await says(/What you entered about the interview is kept/);
  });

  test('music is told from speech', async () => {
    await uploadOn(visit.page, await recordings.make('music.wav', music), 'Music');
    await says(/nobody speaks in it/);
  });

  test('a video that breaks off is read as far as it goes, and marked so', async () => {
    await uploadOn(visit.page, await recordings.truncatedVideo('broken-off.mp4', 40), 'Broken Off');
    await visit.page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor({ timeout: 120_000 });
    await says(/The file ends before the recording does. What is there was analyzed/);
  });

  test('a video is as good as sound alone', async () => {
    await uploadOn(visit.page, await recordings.video('video.mp4', 12, part(12, 60)), 'Video');
    await visit.page.getByRole('heading', { name: 'Transcript', exact: true }).waitFor({ timeout: 120_000 });
  });
});

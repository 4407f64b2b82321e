import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, it, vi } from 'vitest';
import { reportPdf } from './report-pdf';
import { reportParts } from './report-parts.test-helper';

// The fonts are looked for from the folder of the app, where Next runs.
beforeAll(() => {
  vi.spyOn(process, 'cwd').mockReturnValue(fileURLToPath(new URL('../../..', import.meta.url)));
});

const read = async (pdf: Buffer) => getDocumentProxy(new Uint8Array(pdf));

it('is a document with a title, tags and fonts of its own', async () => {
  const pdf = await reportPdf(reportParts(3));
  expect(pdf.toString('latin1', 0, 8)).toBe('%PDF-1.7');
  const document = await read(pdf);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: 'Quay & Sons, Engineer: interview report' });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  expect(pdf.toString('latin1')).toMatch(/\/FontFile2/);
  expect(pdf.toString('latin1')).not.toMatch(/BaseFont \/Helvetica/);
});

it('says what the page says, as text that can be selected', async () => {
  const { text } = await extractText(await read(await reportPdf(reportParts(3))), { mergePages: true });
  for (const words of [
    'You told the story without saying how it ended.',
    'This transcript leaves hesitations out',
    'Say how it ended.',
    '71 of 100 (your own median 64).',
    '“we moved the heaviest part” 0:15',
    'No answer to it was found.',
    'Interviewer, 0:30',
    '1 of 3',
  ])
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
});

it('writes names in other scripts, and cuts one that is too long for the foot of the page', async () => {
  const company = `Łódź Энергия ${'and Sons '.repeat(22)}`.trim();
  const { text, totalPages } = await extractText(await read(await reportPdf(reportParts(1, { company }))), {
    mergePages: true,
  });
  expect(text.replaceAll(/\s+/g, ' ')).toContain(company);
  expect(text).toContain(`1 of ${totalPages}`);
});

it('holds every turn of ninety minutes, each page numbered', async () => {
  const { text, totalPages } = await extractText(await read(await reportPdf(reportParts(90))), {
    mergePages: true,
  });
  expect(text.match(/^(Interviewer|You), /gm)).toHaveLength(360);
  for (let page = 1; page <= totalPages; page += 1) expect(text).toContain(`${page} of ${totalPages}`);
}, 60_000);

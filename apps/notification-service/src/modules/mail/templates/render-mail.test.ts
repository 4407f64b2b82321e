import { describe, expect, it } from 'vitest';
import { analysisMailOf, clock } from '../analysis-mail.js';
import { anAnalysis } from '../analysis-result.test-helper.js';
import { renderMail } from './render-mail.js';

const links = {
  interview: 'https://buddy.example/interviews/018f0000-0000-7000-8000-000000000001',
  preferences: 'https://buddy.example/account#notifications',
  stop: 'https://buddy.example/unsubscribe?token=t',
  opened: null,
  home: 'https://buddy.example/',
};
const names = { company: 'Acme', title: 'Platform engineer' };
/** React puts comments between texts. */
const words = (html: string) => html.replace(/<!--.*?-->/g, '');

describe('the mail about an analysis', () => {
  it('says the verdict, the score with what it rests on, three recommendations with the words, and the link', async () => {
    const mail = await renderMail(analysisMailOf(names, anAnalysis()), links);
    for (const part of [words(mail.html), mail.text]) {
      expect(part).toContain('You told four of five stories without saying how they ended.');
      expect(part).toMatch(/68.* of 100, give or take 4/);
      expect(part).toContain('Structure basis');
      expect(part.match(/Say how story \w+ ended/g)).toHaveLength(3);
      expect(part).toContain('we, um, kind of fixed the deploys');
      expect(part).toContain('3:07');
      expect(part).toContain(links.interview);
      expect(part).toContain(links.preferences);
      expect(part).toContain(links.stop);
      expect(part).not.toContain('<img');
      expect(part).toContain('The transcript is rough.');
    }
    expect(mail.subject).toBe('Your interview with Acme is ready to read');
  });

  it('leaves the lightest part of the score out, not the heaviest', async () => {
    const { text } = await renderMail(analysisMailOf(names, anAnalysis()), links);
    expect(text).not.toContain('Pauses basis');
    expect(text).toContain('Structure: 55');
  });

  it('says why there is no score instead of showing one', async () => {
    const result = anAnalysis({
      overall: { available: false, reason: 'Only 20 seconds of you were heard.' },
    });
    const mail = await renderMail(analysisMailOf(names, result), links);
    expect(words(mail.html)).toContain('No overall score: Only 20 seconds of you were heard.');
    expect(mail.text).not.toContain('of 100');
  });

  it('escapes whatever the company or the words hold', async () => {
    const hostile = '<img src=x onerror=alert(1)>"</a><script>alert(2)</script>';
    const result = anAnalysis({ verdict: hostile });
    const { html } = await renderMail(analysisMailOf({ company: hostile, title: hostile }, result), links);
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain('&lt;script&gt;');
  });

  it('keeps the subject one line without control characters', async () => {
    const company = `Acme\r\nBcc: everybody@example.com\u202e\u0000 ${'x'.repeat(300)}`;
    const { subject } = await renderMail(analysisMailOf({ company, title: 't' }, anAnalysis()), links);
    expect(subject).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(subject.length).toBeLessThan(200);
  });

  it('is readable in dark mode', async () => {
    const { html } = await renderMail(analysisMailOf(names, anAnalysis()), links);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('content="light dark"');
  });

  it('refuses what is not an analysis', () => {
    expect(() => analysisMailOf(names, { verdict: 'x' })).toThrow('recommendations');
  });
});

describe('the mail about a failure', () => {
  it('says what happened and what to do', async () => {
    const mail = await renderMail(
      { kind: 'interview_failed', ...names, reason: 'The file has no sound. Upload one that has.' },
      links,
    );
    expect(mail.subject).toContain('could not be finished');
    expect(mail.html).toContain('The file has no sound.');
    expect(mail.text).toContain(links.interview);
  });
});

describe('clock', () => {
  it.each([
    [0, '0:00'],
    [187_999, '3:07'],
    [3_723_000, '1:02:03'],
  ])('%i ms is %s', (ms, shown) => expect(clock(ms)).toBe(shown));
});

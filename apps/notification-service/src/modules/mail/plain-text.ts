import type { AnalysisMail, FailureMail, MailContent, MailLinks } from './mail-content.js';

/** The part for those who read mail as text; says the same as the other. */
export function plainText(content: MailContent, links: MailLinks): string {
  const lines =
    content.kind === 'analysis_ready' ? analysisLines(content, links) : failureLines(content, links);
  return [
    ...lines,
    '',
    '--',
    'You get this mail because you uploaded this interview to Interview Buddy.',
    `Choose which mails you get: ${links.preferences}`,
    `Stop mails of this kind, without signing in: ${links.stop}`,
    '',
  ].join('\n');
}

function analysisLines(mail: AnalysisMail, links: MailLinks): string[] {
  return [
    `${mail.title} at ${mail.company}`,
    '',
    mail.verdict,
    '',
    ...scoreLines(mail),
    ...mail.recommendations.flatMap(({ title, why, quote }, index) => [
      '',
      `${index + 1}. ${title}`,
      `   ${why}`,
      `   You said at ${quote.at}: "${quote.text}"`,
    ]),
    ...mail.caveats.flatMap((caveat) => ['', `Please note: ${caveat}`]),
    '',
    `Read it all: ${links.interview}`,
  ];
}

function scoreLines({ score, preliminary }: AnalysisMail): string[] {
  if ('reason' in score) return [`No overall score: ${score.reason}`];
  return [
    `Overall score: ${score.value} of 100, give or take ${score.spread}${preliminary ? ' (preliminary)' : ''}`,
    ...score.parts.map((part) => `  ${part.label}: ${part.score} - ${part.basis}`),
  ];
}

function failureLines(mail: FailureMail, links: MailLinks): string[] {
  return [`${mail.title} at ${mail.company}`, '', mail.reason, '', `See what you can do: ${links.interview}`];
}

import type { PrepQuestion, PrepQuestionsRequest } from '@interview-buddy/shared-types/api';
import type { InterviewType } from '@interview-buddy/shared-types/models';

const MOST = 12;
const FROM_THE_DESCRIPTION = 5;
const SKILLS = 3;
const [SHORTEST_DUTY, LONGEST_DUTY] = [20, 160];

const usual = (type: PrepQuestion['type'], text: string, reason: string): PrepQuestion => ({
  type,
  text,
  reason,
});

/** Asked in nearly every interview of the kind, whatever the job. */
const USUAL: Readonly<Record<InterviewType, readonly PrepQuestion[]>> = {
  behavioral: [
    usual(
      'behavioral',
      'Tell me about a time you disagreed with a colleague.',
      'Conflict is asked about in most behavioral interviews.',
    ),
    usual(
      'behavioral',
      'Tell me about a time you failed.',
      'How you speak of your own mistakes is asked about in most behavioral interviews.',
    ),
    usual(
      'behavioral',
      'Give me an example of a result that you are proud of.',
      'It lets you choose your strongest story.',
    ),
  ],
  technical: [
    usual(
      'technical',
      'Walk me through a system you built and why you designed it that way.',
      'Technical interviews begin with something that you know well.',
    ),
    usual('behavioral', 'Tell me about the hardest bug you found.', 'It shows how you look for causes.'),
    usual(
      'technical',
      'What would you do differently if you built it again?',
      'It is the usual follow-up to a design.',
    ),
  ],
  phone: [
    usual(
      'logistics',
      'When could you start, and what salary do you expect?',
      'A first call settles what would end the process later.',
    ),
    usual('motivational', 'Why are you looking for a new job?', 'A first call asks why you are there.'),
  ],
  panel: [
    usual(
      'cultural',
      'How would your last team describe you?',
      'In a panel somebody asks how you work with others.',
    ),
    usual(
      'situational',
      'What would you do in your first ninety days here?',
      'Panels ask for a plan that all of them can judge.',
    ),
    usual(
      'behavioral',
      'Tell me about a time you had to persuade somebody.',
      'Several people listen for how you speak to different people.',
    ),
  ],
};

const DUTY =
  /\b(?:you (?:will|'ll)|responsib|lead|own|manage|build|design|develop|maintain|improve|work with|collaborate|deliver|support|coordinate|analy[sz]e|drive|plan|train|sell|care|ensure|write|test|operate|report)/i;
/** Perks and legal text hold the same verbs. */
const NO_DUTY =
  /\b(?:we offer|benefits?|salary|equal opportunity|regardless of|insurance|vacation|holidays|apply now|about us|our mission|founded)\b/i;

/** The lines and sentences that say what the work is. */
function dutiesIn(description: string): string[] {
  return description
    .split(/[\n\r•]+|(?<=[.;!?])\s+/)
    .map((line) => line.replace(/^[\s\-*–·\d.)]+/, '').replace(/[\s.;:]+$/, ''))
    .filter(
      (line) =>
        line.length >= SHORTEST_DUTY && line.length <= LONGEST_DUTY && DUTY.test(line) && !NO_DUTY.test(line),
    );
}

/** Names of tools and fields: written with a capital inside a sentence, or with a sign ("C#", "Node.js"). */
function skillsIn(description: string): string[] {
  const named = description.matchAll(
    /(?<=[a-z,;(/] ?)\b([A-Z][A-Za-z]*(?:\.js|\+\+|#)?|[A-Z]{2,6})(?=[\s,.;)/]|$)/g,
  );
  const counts = new Map<string, number>();
  for (const [, name] of named) if (name && name.length > 1) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** By rules alone; each with its reason, and what the description says is quoted, not put in other words. */
export function likelyQuestions({
  company,
  title,
  type,
  jobDescription,
}: PrepQuestionsRequest): PrepQuestion[] {
  const duties = dutiesIn(jobDescription)
    .slice(0, FROM_THE_DESCRIPTION)
    .map((line) =>
      usual(
        'behavioral',
        `The job description says “${line}”. Tell me about a time you did that.`,
        'It is named in the job description.',
      ),
    );
  const skills = skillsIn(jobDescription)
    .filter((name) => name.toLowerCase() !== company.toLowerCase())
    .slice(0, SKILLS)
    .map((name) =>
      usual(
        'technical',
        `How have you used ${name}, and what did you find hard about it?`,
        `${name} is named in the job description.`,
      ),
    );
  return [
    usual('motivational', 'Tell me about yourself.', 'Nearly every interview begins with it.'),
    usual(
      'motivational',
      `Why do you want to work at ${company} as ${title}?`,
      'Nearly every interviewer asks it.',
    ),
    ...duties,
    ...skills,
    ...USUAL[type],
  ].slice(0, MOST);
}

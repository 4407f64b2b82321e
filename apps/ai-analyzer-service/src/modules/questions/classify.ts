import type { QuestionType } from '@interview-buddy/shared-types/models';

/** Points per pattern; the type with most points wins, ties go to the first. */
const CUES: readonly [QuestionType, readonly [RegExp, number][]][] = [
  [
    'behavioral',
    [
      [/\b(?:a|an|any|one) (?:\w+ ){0,3}(?:time|situation|example|instance|occasion|moment)\b/, 3],
      [/\bhave you ever\b/, 3],
      [
        /\b(?:tell|walk|talk)\b.*\b(?:you|your team) (?:had|did|made|led|failed|faced|worked|solved|disagreed|dealt|handled|were|took|missed|built|improved|learned)\b/,
        3,
      ],
      [
        /\b(?:tell|talk|describe|walk)\b.*\b(?:conflict|failure|mistake|challenge|achievement|accomplishment|disagreement|problem|project|decision)\b/,
        2,
      ],
      [
        /\b(?:difficult|tough|proud|proudest|biggest|hardest|challenging)\b.*\b(?:project|problem|decision|customer|coworker|colleague|accomplishment|achievement|situation|bug|team)\b/,
        2,
      ],
      [
        /\bhow (?:do )?you (?:handle|deal|manage|approach|prioriti[sz]e|resolve|respond|work|stay|give|motivate|organi[sz]e)\b/,
        2,
      ],
      [/\b(?:weakness|weaknesses|strength|strengths)\b/, 1.5],
      [/\bwhat did you (?:do|learn)\b/, 2],
      [/\bhow did (?:you|that|it|he|she|they|your \w+|the \w+)\b(?!.*\bhear about\b)/, 2.5],
      [/\bproject that\b|\b(?:greatest|biggest) (?:achievement|accomplishment|success|failure|mistake)\b/, 3],
      [/\bwhy did you (?:choose|decide|do|pick)\b.*\b(?:approach|that|it)\b/, 4.5],
      [/\b(?:hardest|toughest|best|worst) (?:decision|thing|part)\b/, 2.5],
      [
        /\bwhat (?:happened|went (?:wrong|well)|was the (?:result|outcome|impact))\b|^ and the (?:result|outcome) $/,
        2,
      ],
      [/\bwhat would (?:your|a) (?:manager|boss|colleague|team)\b/, 1.5],
    ],
  ],
  [
    'situational',
    [
      [
        /\b(?:imagine|suppose|let's say|say you|assume|hypothetically)\b|\bsay an? (?!bit\b|little\b|few\b)/,
        4,
      ],
      [
        /\b(?:what|how) (?:would you|you would|you'd) (?:do|handle|approach|respond|react|deal|go about|start|prioriti[sz]e|tell|decide)\b/,
        3,
      ],
      [/\b(?:how|what) would you\b/, 1],
      [/\bif you (?:were|had|got|found|could|saw|join|joined)\b/, 2.5],
      [/\bwhat if\b/, 2.5],
    ],
  ],
  [
    'technical',
    [
      [/\b(?:design|implement|architect|debug|optimi[sz]e|scale|deploy|index|cache|refactor|query)\b/, 2],
      [/\b(?:difference|differences) between\b/, 3],
      [
        /\b(?:algorithm|complexity|databases?|sql|api|rest|graphql|python|java|javascript|typescript|react|kubernetes|docker|aws|azure|cloud|linux|http|tcp|thread|threads|concurrency|race condition|hash|tree|array|queue|stack|pointer|memory|microservices?|closures?|garbage collection|compiler|regression|model|statistics|p value|excel|formula|spreadsheet|accounting|balance sheet|encryption|protocol|framework|testing|unit tests?|pipeline|system design)\b/,
        2,
      ],
      [/\bhow does \w+ work\b/, 3],
      [/\b(?:explain|define) (?:what|how|the|to)?\b/, 1],
      [/\btechnical\b/, 1.5],
      [/\bprogramming\b/, 2],
      [/\b(?:programming )?languages?\b|\btools\b|\btech stack\b/, 1],
    ],
  ],
  [
    'motivational',
    [
      [
        /\bwhat made you (?:leave|apply|choose|quit|want|decide|join|go)\b|\bwhy (?:do you want|are you|did you (?:apply|choose|leave|decide)|should we|us|this|our|here|leave|leaving)\b/,
        4,
      ],
      [/\bwhat (?:interests|motivates|attracts|attracted|excites|drives|brings|brought|draws|drew)\b/, 4],
      [/\bwhere do you see yourself\b/, 4],
      [/\b(?:career goals?|long term|five years|goals)\b/, 2.5],
      [/\bwhat (?:are you looking for|do you know about (?:us|our|the company))\b/, 3],
      [
        /\babout yourself\b|\byour (?:background|current role|resume|résumé|experience|career)\b|\bintroduce yourself\b/,
        2.5,
      ],
      [/\bpassionate\b/, 2],
    ],
  ],
  [
    'cultural',
    [
      [
        /\b(?:culture|values|work environment|environment|team environment|diversity|inclusion|work style|working style|work life|management style|ideal (?:team|manager|company|workplace))\b/,
        3,
      ],
      [/\b(?:kind|type|sort) of (?:team|manager|environment|culture|people|company)\b/, 3],
      [
        /\bwhat do you (?:do for fun|like to do)|\boutside (?:of )?work\b|\bhobbies\b|\bdescribe you\b|\bfriends\b/,
        2.5,
      ],
    ],
  ],
  [
    'logistics',
    [
      [
        /\b(?:salary|compensation|pay|notice period|start date|(?:when|how soon) (?:can|could|would) you (?:be able to )?start|relocate|relocation|visa|sponsorship|work permit|authori[sz]ed|availability|available|remote|hybrid|commute|hours|travel|on call|shift|shifts|benefits|other offers|other interviews)\b/,
        4,
      ],
      [
        /\b(?:questions? (?:for|from) (?:us|me|you)|any (?:other )?questions|do you have (?:any )?questions|(?:what|which) questions do you have|anything (?:else )?you (?:would like|want|'d like) to ask)\b/,
        5,
      ],
      [/\bhow did you hear about\b/, 3],
    ],
  ],
];

export function classifyQuestion(text: string): QuestionType {
  const words = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')} `;
  let best: { type: QuestionType; points: number } = { type: 'other', points: 0 };
  for (const [type, patterns] of CUES) {
    const points = patterns.reduce((sum, [pattern, weight]) => sum + (pattern.test(words) ? weight : 0), 0);
    if (points > best.points) best = { type, points };
  }
  return best.type;
}

/** Whether a story with an outcome is what the question asks for. */
export function expectsStory(type: QuestionType, text: string): boolean {
  if (type === 'behavioral')
    return (
      !/\b(?:weakness|weaknesses|strengths?)\b/i.test(text) || /\b(?:time|example|situation)\b/i.test(text)
    );
  return (
    type === 'technical' &&
    /\b(?:you (?:solved|built|worked|designed|fixed|faced|led)|a time|an example|recent(?:ly)?|project)\b/i.test(
      text,
    )
  );
}

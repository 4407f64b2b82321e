// What make-hesitations.ts has said: the limits are found on some and judged on others, which have other texts.

export interface Line {
  speaker: 'interviewer' | 'candidate';
  voice: string;
  /** Phrases with a pause between them. */
  phrases: readonly string[];
}

export interface Recording {
  name: string;
  lines: readonly Line[];
  /** How many times as fast as the voice speaks. */
  tempo?: number;
  room?: boolean;
}

type Said = readonly { speaker: Line['speaker']; phrases: readonly string[] }[];

const asks = (...phrases: string[]) => ({ speaker: 'interviewer' as const, phrases });
const answers = (...phrases: string[]) => ({ speaker: 'candidate' as const, phrases });

const HOSPITAL: Said = [
  asks('Good morning.', 'Could you tell me something about your last job?'),
  answers(
    'Um, I was a nurse on the night shift for six years.',
    'We had, uh, twelve beds and a small team.',
    'The other nurses came from a hospital in the north.',
    'I like that kind of work, and, um, I miss it.',
  ),
  asks('What was the hardest part of it?'),
  answers(
    'Uh, that was the paper work.',
    'We wrote a report for a doctor, and then another one for the office.',
    'So, um, I asked if we could keep all of it in one place.',
    'It took a year, but it worked.',
  ),
  asks('How did you bring the others along?'),
  answers(
    'Well, um, I am a patient person.',
    'I showed them a page of the new form, and they wrote on it what was missing.',
    'Some of them, uh, never liked it.',
    'And in the end, um,',
    'the manager decided.',
  ),
  asks('Would you do it in the same way again?'),
  answers(
    'I would start with a small group, uh, maybe four people.',
    'Then I would come up with a plan.',
    'It was, um, a good lesson.',
  ),
];

const SHOP: Said = [
  asks('Tell me about a time when you had to learn something fast.'),
  answers(
    'Okay, um, that was in my first week at the shop.',
    'A customer had bought an umbrella and a lamp, and both were broken.',
    'I had, uh, no idea what to do.',
    'I called a colleague from another shop, and she told me.',
  ),
  asks('And what did the customer say?'),
  answers(
    'She was, um, really angry at first.',
    'I took her by the arm and gave her a chair and a cup of tea.',
    'Uh, after that we found a new lamp for her.',
    'Um, she still comes every month.',
  ),
  asks('What do you know about our company?'),
  answers(
    'I know that you have, uh, nine shops in the country.',
    'You want to open a shop on the river, and, uh, I think that is a good place.',
    'I live near there.',
    'Um, I walk past the house on my way home.',
  ),
];

const PLAIN: Said = [
  asks('What did you do before you came here?'),
  answers(
    'I worked on a farm and then at a bank.',
    'The farm belonged to a friend of my father.',
    'I had a car, a dog and an old house by the sea.',
    'A year later I moved to the city and another life began.',
  ),
  asks('How do you plan a week?'),
  answers(
    'I write a list on a sheet of paper on Sunday night.',
    'On Monday I look at it and I give each thing a day.',
    'And if there is a problem, I move a thing or two.',
    'A plan is a tool.',
    'I am not a slave of it, and I can change it.',
  ),
];

const BRIDGE: Said = [
  asks('Thank you for your time.', 'Please describe a project that went well.'),
  answers(
    'Sure, um, two summers ago we built a bridge for bicycles.',
    'I was the engineer, uh, for the steel.',
    'The town had a tight budget and an early date.',
    'My first step was, um, to talk with the people who made the parts.',
  ),
  asks('What went wrong on the way?'),
  answers(
    'Um, one delivery was late by a month.',
    'Another firm, uh, had a crane that we could borrow.',
    'So we changed the order of the work, and, um, we lost only two days.',
    'I am still proud of that.',
  ),
  asks('How did you keep everybody informed?'),
  answers(
    'Uh, every Friday I sent a short letter.',
    'It had a picture, a list and a number to call.',
    'And, uh, people did call.',
    'They wanted to know when, um, the road would open again.',
  ),
  asks('What did you learn?'),
  answers(
    'That a plan needs, uh, some air in it.',
    'Um,',
    'and that you should ask early.',
    'I think I would make a better offer, um, the next time.',
  ),
];

const SCHOOL: Said = [
  asks('Why did you decide to become a teacher?'),
  answers(
    'Well, uh, my aunt was one, and I liked to sit in her room.',
    'She had, um, a way of making things simple.',
    'I studied maths and music at a college in the south.',
  ),
  asks('Tell me about a student who was difficult.'),
  answers(
    'Um, there was a boy who never said a word.',
    'I gave him a drum and asked him to count for the others.',
    'It was, uh, a bit of luck.',
    'After a month he sang, and, um, his mother wrote to me.',
  ),
  asks('What would you change at our school?'),
  answers(
    'I would begin the day later, uh, at nine or so.',
    'Children need an hour in the sun.',
    'Uh, I know that is hard for the buses.',
    'But, um, we could try it for a term.',
  ),
];

const CALM: Said = [
  asks('What is your greatest strength?'),
  answers(
    'I listen before I talk.',
    'A man once told me that a question is a gift.',
    'I hum a song when I am under pressure, and then I go on.',
    'I made an error on an offer last May and I told the client at once.',
  ),
  asks('What came of it?'),
  answers(
    'The client gave us another order a week later.',
    'And I wrote a note on how an offer is checked.',
    'It is a short note, a page or so, and a new colleague can use it.',
    'The idea was a simple one, and I am glad it helped.',
  ),
];

const GARDEN: Said = [
  asks('Nice to meet you.', 'Tell me about the team that you lead.'),
  answers(
    'Um, we are eight gardeners and a driver.',
    'Most of us, uh, have been there for ten years.',
    'I plan the week, and, um, I order the plants.',
    'A tree is a promise, as one of them says.',
  ),
  asks('When did you last make a mistake?'),
  answers(
    'That was in April, um, when it was still cold.',
    'I had ordered, uh, three hundred roses.',
    'Another night of frost came and a third of them died.',
    'So, uh, I told my boss and we bought some new ones.',
  ),
  asks('What do you do in another way since then?'),
  answers(
    'Well, um, I look at the weather first.',
    'I ask a man on the other side of the valley.',
    'He has, uh, a good nose for frost.',
  ),
];

const LIBRARY: Said = [
  asks('What makes you a good fit for us?'),
  answers(
    'I know the town and, uh, the people in it.',
    'I ran a library with a staff of four.',
    'Um, we had a club for old men and a choir.',
    'The number of readers went up by, um, a third.',
  ),
  asks('How do you deal with a complaint?'),
  answers(
    'Uh, first of all I listen.',
    'Then I ask, um, what would help.',
    'An apology is a start, and a cup of coffee is another.',
    'There was a father who, uh, came in every day.',
  ),
  asks('Where do you want to be in a year?'),
  answers(
    'I want to have, um, a bigger room for the children.',
    'And, uh, we need a lift.',
    'I think a house like that should be open to all.',
  ),
];

const by = (said: Said, interviewer: string, candidate: string): Line[] =>
  said.map((line) => ({ ...line, voice: line.speaker === 'interviewer' ? interviewer : candidate }));

export const FIND: readonly Recording[] = [
  { name: 'hospital-slt', lines: by(HOSPITAL, 'flite:rms', 'flite:slt') },
  { name: 'hospital-kal', lines: by(HOSPITAL, 'flite:slt', 'flite:kal16') },
  { name: 'shop-rms-slow', lines: by(SHOP, 'flite:slt', 'flite:rms'), tempo: 0.92 },
  { name: 'shop-espeak', lines: by(SHOP, 'flite:rms', 'espeak:en-us:35:150') },
  { name: 'shop-slt-room', lines: by(SHOP, 'flite:rms', 'flite:slt'), room: true },
  { name: 'plain-rms', lines: by(PLAIN, 'flite:slt', 'flite:rms') },
  { name: 'plain-kal', lines: by(PLAIN, 'flite:slt', 'festival:kal_diphone') },
  { name: 'bridge-awb', lines: by(BRIDGE, 'flite:slt', 'flite:awb') },
  { name: 'bridge-hts', lines: by(BRIDGE, 'flite:awb', 'festival:cmu_us_slt_arctic_hts') },
  {
    name: 'school-kal-slow',
    lines: by(SCHOOL, 'flite:awb', 'festival:kal_diphone'),
    tempo: 0.94,
  },
  { name: 'school-rms-fast', lines: by(SCHOOL, 'flite:awb', 'flite:rms'), tempo: 1.08 },
  { name: 'school-awb-room', lines: by(SCHOOL, 'flite:slt', 'flite:awb'), room: true },
  { name: 'calm-slt', lines: by(CALM, 'flite:rms', 'flite:slt') },
  { name: 'calm-espeak', lines: by(CALM, 'flite:slt', 'espeak:en-gb:60:155') },
];

export const JUDGE: readonly Recording[] = [
  { name: 'garden-rms', lines: by(GARDEN, 'flite:slt', 'flite:rms') },
  { name: 'garden-awb', lines: by(GARDEN, 'flite:slt', 'flite:awb') },
  { name: 'library-slt', lines: by(LIBRARY, 'flite:rms', 'flite:slt') },
  { name: 'library-hts', lines: by(LIBRARY, 'flite:awb', 'festival:cmu_us_slt_arctic_hts') },
];

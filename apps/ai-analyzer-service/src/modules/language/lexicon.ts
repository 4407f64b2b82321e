/** Closed classes of English words: what the rules of this folder and its neighbours decide by. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const HESITATIONS = set('um uh uhm umm uhh erm er hmm hm mm eh uhhh ummm');
/** Answers, not hesitations. */
export const BACKCHANNELS = set(
  'uh-huh mm-hmm mhm mhmm mm-hm um-hum um-hmm uhhuh mmhmm yeah yes yep right okay ok sure great good interesting cool nice wow oh alright perfect exactly huh',
);
export const SUBJECTS = set(
  `i you he she it we they who i'm i've i'd i'll you're you've you'd we're we've we'd we'll they're they've it's that's he's she's there's there what's let's
  you'll they'd they'll he'd he'll she'd she'll it'd it'll that'll there'll`,
);
export const SUBJECT_PRONOUNS = set('i you he she we they it who');
export const BE = set(
  "is are was were be been being am i'm you're we're they're he's she's it's that's there's 's what's isn't wasn't weren't aren't",
);
export const AUXILIARIES = set(
  "is are was were be been am do does did have has had can could will would shall should may might must don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't",
);
export const DETERMINERS = set(
  'a an the this that these those my your his her our their its some any no every each another one',
);
export const PREPOSITIONS = set(
  'of in on at for with to from by about into over after before between under through during without within across toward towards around until per',
);
export const CONJUNCTIONS = set(
  "and but so because or then cause 'cause though although while when if since where whereas plus",
);
export const WH = set('what how why where when which who whose whom');
export const DEGREES = set(
  'very really pretty quite so too fairly real extremely relatively reasonably particularly',
);
const NUMBERS = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half dozen twice double triple',
);

export function isNumber(norm: string): boolean {
  return NUMBERS.has(norm) || /^\$?\d[\d,.]*(%|k|m|x|th|s|ms)?$/.test(norm);
}

export const STOPWORDS = set(`
a about above actually after again all also am an and any anyone anything are as at back be became because been before being
between both but by came can come could did do does doing done down during each even ever every few first for from get getting
give go goes going gone got had happen has have having he her here him his how i if in into is it its just kind know last let
like little lot made make many may maybe me mean might more most much must my never new next no not now of off oh okay on once
one only or other our out over own people quite really right said same say see she should since so some something sort still
such sure take than that the their them then there these they thing things think this those though through time to today too
took two um under until up us use used very want was way we well were what when where which while who why will with would yeah
yes yet you your i'm i've i'd i'll you're you've it's that's there's don't didn't doesn't can't couldn't wouldn't we're we've
they're he's she's let's isn't wasn't weren't uh hmm er tell talk describe walk example question thank thanks please`);

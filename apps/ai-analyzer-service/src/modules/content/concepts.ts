import { stem } from '../language/stem.js';

/** Words that speak of one matter. A question that touches a matter is answered by words of the same. */
const GROUPS: Readonly<Record<string, string>> = {
  conflict:
    'conflict disagree disagreement disagreed argue argued argument dispute tension clash opinion opinions differ pushback compromise mediate listen listened colleague coworker concern concerns convince convinced',
  failure:
    'fail failed failure mistake mistakes wrong error missed broke regret lesson learned apologized owned blame postmortem outage',
  weakness:
    'weakness weaknesses struggle struggled improve improving working hard difficult delegate perfectionist impatient priorities feedback overcommit nervous tend',
  strength:
    'strength strengths strong best skilled experience expert quick learner reliable organized communicate communication detail patient curious',
  leadership:
    'lead leader leading leadership led manage managed mentor mentored coach coached delegate team motivate motivated vision reports direct guide guided inspired',
  teamwork:
    'team teammates collaborate collaborated collaboration together group colleagues coordinate cross functional partner stakeholders paired',
  pressure:
    'pressure stress stressful deadline deadlines tight urgent overtime calm prioritize overwhelmed busy crunch outage emergency',
  problem:
    'problem problems issue bug bugs challenge challenging solve solved debug debugged root cause logs investigate investigated slow crash outage fix fixed workaround query',
  priorities:
    'priority priorities prioritize prioritized list calendar urgent important tasks schedule plan planning organize time deadlines juggle matrix backlog',
  customer:
    'customer customers client clients user users guest guests patient patients complaint complaints complained refund service satisfied support angry',
  change:
    'change changed changes adapt adapted adapting flexible shift pivot reorganization transition new unexpected learn ambiguity',
  learning:
    'learn learned learning course courses study studied taught read tutorial practice practiced skill skills certification certificate new curious feedback',
  achievement:
    'proud achievement accomplishment accomplished award promoted success successful achieved won launched delivered exceeded record grew impact',
  initiative:
    'initiative proactive suggested proposed volunteered idea started noticed improve improved automated own myself beyond',
  motivation:
    'company product products mission culture join team values growth admire excited interested opportunity role industry career customers learn passionate market office position',
  background:
    'background experience years worked graduated degree university college engineer manager developer analyst nurse teacher currently role career started team company studied responsible',
  future:
    'years future goal goals grow growth lead career manager senior responsibility see become long term learn director',
  technical:
    'system database service code software architecture design api server cache index query deploy test tests data algorithm language memory network cloud python java javascript pipeline performance scale latency request requests load',
  decision:
    'decision decide decided decisions option options choose chose tradeoff tradeoffs risk risks data evidence pros cons weigh weighed judgment',
  feedback:
    'feedback criticism critique review reviewed comments suggestion improve listened coach reviewer manager told',
  persuade:
    'convince convinced persuade persuaded influence influenced buy pitch presented proposal data stakeholders explained executives agreed skeptical',
  ethics:
    'ethical honest honesty integrity truth report reported policy confidential wrong pressure compliance',
  culture:
    'culture environment team people values open collaborative remote office diversity inclusion balance flexible transparent trust feedback autonomy fun supportive',
  logistics:
    'salary range notice weeks month start available relocate relocation visa remote hybrid office commute hours offer offers travel flexible negotiable',
  process:
    'process processes improve improved efficient faster route routes automate automated script checklist standard waste step steps shorter manual guide',
  crisis: 'crisis emergency disaster outage storm fire bankrupt supplier suppliers broke down urgent sick',
  teaching:
    'teach taught teacher train trained explain explained show showed helped help class learn students newcomer guide course intern mentor',
  data: 'data figures numbers measure measured counted recorded statistics analysis report dashboard sheet experiment evidence compare compared sales',
  money:
    'money cost costs budget save saved savings spend expensive cheaper price euros dollars licenses waste percent',
  quickly: 'quickly fast weekend days week online course learn learned new took over',
  persuasion:
    'convince persuade proposal board vote voted letter presented showed data agreed mind changed approve approved buy in',
  project: 'project built build launched designed team wrote system feature features release customers',
  test: 'test tests testing quality break broke bug bugs coverage regression',
  sales:
    'sales sell sold quota target pipeline leads deal deals revenue prospect prospects closing negotiation account accounts',
};

const BY_STEM = new Map<string, string[]>();
for (const [group, words] of Object.entries(GROUPS)) {
  for (const word of words.split(' ')) {
    const key = stem(word);
    const groups = BY_STEM.get(key) ?? [];
    if (!groups.includes(group)) BY_STEM.set(key, [...groups, group]);
  }
}

/** The matters that these stems touch, each with how many different stems touch it. */
export function conceptsOf(stems: Iterable<string>): Map<string, number> {
  const touched = new Map<string, number>();
  for (const key of stems) {
    for (const group of BY_STEM.get(key) ?? []) touched.set(group, (touched.get(group) ?? 0) + 1);
  }
  return touched;
}

/** How often a matter is in questions as such says nothing of this one: words that many groups share weigh less. */
export function groupsOfStem(key: string): readonly string[] {
  return BY_STEM.get(key) ?? [];
}

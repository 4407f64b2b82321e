import type { StarPart } from '@interview-buddy/shared-types/models';

/** What speaks for a part, in log-odds. Tested against a clause in lower case without marks. */
export interface StarCue {
  pattern: RegExp;
  weight: number;
}

const cue = (pattern: RegExp, weight: number): StarCue => ({ pattern, weight });

const AMOUNT = String.raw`(?:about |under |almost |nearly |just |only |less than |below |over )?(?:\$?\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|fifteen\b|twenty\b|thirty\b|forty\b|fifty\b|sixty\b|seventy\b|eighty\b|ninety\b|half\b|zero\b|none\b|nothing\b|a (?:half|third|quarter|fifth|tenth)\b)`;

export const STAR_CUES: Readonly<Record<StarPart, readonly StarCue[]>> = {
  situation: [
    cue(
      /\b(?:last|this past) (?:year|month|summer|winter|spring|fall|quarter|week|semester)\b|\b(?:a (?:couple|few) (?:of )?|two |three |several )(?:years?|months?|weeks?) ago\b/,
      1.8,
    ),
    cue(/\b(?:when|while) (?:i|we) (?:was|were|worked|started|joined|had)\b/, 1.8),
    cue(
      /\b(?:at|in|with|for) my (?:last|previous|former|current|old|first) (?:job|role|company|team|position|employer|internship|school|project)\b/,
      1.8,
    ),
    cue(
      /\b(?:in (?:19|20)\d\d|back in|at the time|at that time|one time|once|there was (?:a|an|this|one)|there were|early (?:in|on)|during)\b/,
      1.3,
    ),
    cue(
      /\b(?:was|were|had|kept) (?:\w+ ){0,3}(?:slow|failing|broken|late|behind|losing|unhappy|struggling|angry|stuck|a mess|outdated|manual|understaffed|frustrated|down|crashing|complaining|missing|falling)\b/,
      1.5,
    ),
    cue(
      /\b(?:our|my|the) (?:\w+ ){0,2}(?:team|company|client|customers?|project|service|department|store|startup|class|group|system|manager|site|app|product|clinic|ward|warehouse|restaurant|branch|office) (?:was|were|had|used|kept|did|lost|started)\b/,
      1.3,
    ),
    cue(
      /\b(?:colleague|coworker|customer|client|engineer|developer|manager|vendor|patient|student|guest|supplier|nurse|teammate) (?:\w+ ){0,2}(?:wanted|was|had|did|called|came|complained|left|kept|quit|disagreed|insisted|refused)\b/,
      1.3,
    ),
    cue(/\b(?:i was|i worked as|i had been) (?:a|an|the|on|at|in|part|working|leading|responsible)\b/, 0.9),
  ],
  task: [
    cue(
      /\b(?:my|our) (?:job|task|role|responsibility|goal|objective|challenge|assignment|mission|target|part) (?:was|is|there was|then was)\b/,
      3,
    ),
    cue(
      /\b(?:i|we) (?:had|needed|wanted|was supposed|were supposed|was expected|were expected|was asked|were asked|was tasked|were tasked|was assigned|was required) to\b/,
      2.4,
    ),
    cue(/\b(?:was|were) (?:responsible for|in charge of|accountable for|tasked with|charged with)\b/, 2.6),
    cue(/\b(?:asked|told|wanted|needed|expected) (?:me|us) to\b/, 2.2),
    cue(
      /\b(?:the|our|my) (?:goal|challenge|problem|question|deadline|aim|target|requirement|ask) (?:was|is)\b/,
      2.2,
    ),
    cue(
      /\b(?:had|only had|gave (?:me|us)|within|with) (?:\w+ ){0,2}(?:one|two|three|four|five|six|a|few|\d+) (?:days?|weeks?|months?|hours?) to\b/,
      2,
    ),
    cue(/\b(?:fell to me|up to me|it was on me|i owned|i took ownership|landed on me)\b/, 2),
    cue(/\bneeded (?:a|an|the|someone|somebody)\b|\bhad to be\b/, 1.2),
  ],
  action: [
    cue(/\b(?:first|second|third|then|next|after that|step)\b.*\b(?:i|we)\b/, 0.9),
    cue(/\b(?:i|we) decided (?:to|that)\b|\bmy (?:approach|plan|first step|idea) was\b|\bwhat i did\b/, 2.2),
    cue(
      /\b(?:i|we) (?:made sure|set up|sat down|reached out|came up with|put together|broke down|went back|worked with|followed up|figured out|rolled out|took over|wrote down|carried out|worked through|got everyone)\b/,
      2,
    ),
  ],
  result: [
    cue(
      /\b(?:as a result|in the end|at the end|ended up|eventually|ultimately|finally|the result|the outcome|because of that|thanks to (?:that|this)|which (?:led|resulted|meant|saved|helped|allowed|gave|brought|cut|made|got|kept|won|earned)|that (?:led|resulted|saved|helped|cut|meant|got us|got me|gave us|brought|worked)|that's how (?:we|i)|it (?:meant|led to|saved|helped)|since then|to this day|after that|afterwards)\b/,
      1.7,
    ),
    cue(
      new RegExp(
        String.raw`\b(?:reduced|increased|improved|saved|grew|decreased|dropped|fell|rose|doubled|tripled|halved|cut|boosted|shortened|shrank|went (?:up|down|from|to)|came down|recovered|exceeded|beat|climbed|jumped|lowered|raised|gained)\b.*(?:\bpercent\b|%|\bby\b|\bfrom ${AMOUNT}|\bto ${AMOUNT}|\d|\btimes\b|\bhalf\b)|\bdollars\b|\b(?:hours|days|weeks|months) (?:a|per|every)\b`,
      ),
      2.6,
    ),
    cue(
      /\b(?:is|are|has|have|runs?|uses?|works?|takes?|gets?) (?:\w+ ){0,4}now\b|^(?:and )?now (?:we|i|they|it|the|our|every)\b|\bever since\b|\bstill (?:is|are|running|in use|going|use|have|do|call|ask|come|run)s?\b/,
      1.6,
    ),
    cue(
      /\b(?:i|we) (?:\w+ )?(?:got|received|earned|won|passed|reached|became|was given|were given|was offered|kept) (?:\w+ ){0,3}(?:job|offer|award|promotion|thanks|praise|exam|test|grade|raise|contract|order|trust|vote|place|lead|first|best)\b/,
      1.9,
    ),
    cue(
      /\b(?:percent|%|times (?:faster|more|less|fewer|better|cheaper|smaller)|\w+ times as|faster|quicker|on time|ahead of schedule|under budget|on schedule|without (?:any )?(?:downtime|incident|complaints?|errors?)|zero (?:downtime|defects|complaints))\b/,
      1.7,
    ),
    cue(
      /\b(?:we|they|it|he|she|i) (?:\w+ )?(?:launched|shipped|won|delivered|finished|completed|succeeded|passed|met|hit|reached|kept|renewed|signed|retained|made) (?:\w+ ){0,3}(?:deadline|target|goal|contract|launch|project|client|customer|account|award|on|release|deal|date|bid|pitch|grant|prize|tender|it)\b/,
      2,
    ),
    cue(
      /\b(?:was|were|is|are) (?:very |really |so |much |quite )?(?:happy|pleased|satisfied|impressed|grateful|thrilled|a (?:big |huge |great )?success|successful|resolved|solved|fixed|adopted|promoted|recogni[sz]ed|gone|stable)\b/,
      1.7,
    ),
    cue(
      /\b(?:i|we) (?:also )?learned\b|\bsince then\b|\bwhat i (?:learned|took)\b|\btaught me\b|\bthe lesson\b|\blooking back\b/,
      1.8,
    ),
    cue(
      /\b(?:worked (?:out|really well|very well|well)|paid off|turned out|it worked|went (?:very |really )?(?:well|smoothly|live)|still (?:use|uses|using|in use|works|runs)|never happened again|went away|disappeared|paid for itself|without a (?:hitch|problem|single)|no longer|thanked (?:me|us)|got promoted|good feedback|positive feedback|great feedback|let the numbers decide)\b/,
      1.8,
    ),
    cue(
      /\b(?:response time|revenue|sales|costs?|churn|turnover|errors?|complaints|tickets|downtime|latency|conversion|retention|satisfaction|scores?|attendance|waste|returns|waiting time|wait time|build time|load time|ratings?|rates?|mistakes|defects|delays|orders) (?:\w+ ){0,2}(?:was|were|went|dropped|fell|rose|grew|improved|increased|decreased|came|is|are|doubled)\b/,
      1.6,
    ),
    cue(
      /\b(?:has|have|had)(?:n't| not| never) \w+ (?:again|since)\b|\b(?:not|never) (?:\w+ ){1,3}since$/,
      1.8,
    ),
    cue(
      new RegExp(String.raw`\b(?:from|instead of) ${AMOUNT}.*\b(?:to|in) ${AMOUNT}|\binstead of ${AMOUNT}`),
      1.8,
    ),
    cue(/\b(?:i|we) (?:managed to|(?:was|were) able to|got through|pulled it off|made it|avoided)\b/, 1.4),
    cue(
      /\b(?:they|he|she|client|customer|manager|boss|board|team|director|everyone|everybody|nobody|all of them|most of them) (?:\w+ )?(?:agreed|approved|accepted|adopted|renewed|stayed|signed|voted|praised|thanked|apologi[sz]ed|changed (?:his|her|their) minds?|came back|said yes|loved|hired|promoted|complained again)\b/,
      1.9,
    ),
  ],
};

/** What the order of the words and the place say, whatever the words; added to the cues. */
export const NARRATIVE = { deed: 2.6, scene: 2.1, outcome: 2.1 } as const;

/** Log-odds before any cue was seen. */
export const STAR_BIAS: Readonly<Record<StarPart, number>> = {
  situation: -1.9,
  task: -2.5,
  action: -2.2,
  result: -2.4,
};

/** Talk about what one does in general is no story: "i usually try to". */
export const GENERAL =
  /\b(?:usually|generally|always|typically|in general|normally|i (?:try|tend|like|would|will|can|am|think|believe|guess|feel|mean)|i'm|i'd|i'll|you (?:have|need|should|can|just)|it depends|most of the time)\b/;

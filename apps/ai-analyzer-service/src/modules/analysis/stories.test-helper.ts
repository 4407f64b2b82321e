/** Complete answers in their four parts, each with the question that it answers. */
export const STORIES = [
  {
    question: 'tell me about a time you solved a difficult technical problem',
    situation: 'last year our checkout service was really slow every monday and customers complained',
    task: 'my task was to find the cause before the summer sale',
    action:
      'so i collected the logs and i profiled the slowest requests then i added an index and i rewrote the cache',
    result:
      'in the end the response time dropped from four seconds to two hundred milliseconds and complaints fell by ninety percent',
  },
  {
    question: 'tell me about a time you had a conflict with a colleague',
    situation:
      'when i was at my previous company a colleague wanted to rewrite the whole application and we disagreed for weeks',
    task: 'i needed to get both of us to an agreement before the planning meeting',
    action:
      'i asked him for his concerns and i listened then i proposed a small experiment and we compared both opinions with data',
    result:
      'as a result we agreed on a compromise and the argument was resolved and we still work together very well',
  },
  {
    question: 'describe a situation where you led a team through a change',
    situation: 'two years ago our team of nine people was moved to a new department after a reorganization',
    task: 'i was responsible for keeping the team motivated and for the transition plan',
    action:
      'first i met everybody alone and then i set up a weekly meeting and i delegated the new roles and coached two leads',
    result: 'eventually the whole team stayed and we delivered the transition two weeks ahead of schedule',
  },
  {
    question: 'give me an example of a mistake you made and what you learned',
    situation: 'at my last job i was on the release team and once i deployed the wrong version on a friday',
    task: 'i had to repair the mistake before the customers noticed the failure',
    action:
      'i told my manager at once and i rolled the version back and i wrote a checklist and automated the test',
    result: 'since then it never happened again and i learned to own my mistakes early',
  },
  {
    question: 'tell me about a time you dealt with an angry customer',
    situation: 'last summer a customer called our store and was furious because a delivery was late',
    task: 'my job was to keep the client and to find the delivery the same day',
    action:
      'i apologized and i listened to the complaint then i called the driver and i offered a refund for the shipping',
    result: 'in the end the customer was very happy and renewed the contract and gave us five stars',
  },
] as const;

export const PROMPTS = [
  ...STORIES.map((story) => story.question),
  'why do you want to work here',
  'what is your biggest weakness',
];

/** Talk that goes on and answers nothing. */
export const RAMBLE = [
  'the weather here has been strange and the garden is full of leaves',
  'my cousin has a boat and they go fishing on the weekends',
  'there is this show about cooking and everybody watches it',
  'the traffic on the bridge is terrible in the afternoon',
  'people say the coffee there is the best in town',
  'my neighbor paints houses and has a big dog',
  'i think in general it is what it is and so on and so on',
  'there are many kinds of music and i like most of them',
];

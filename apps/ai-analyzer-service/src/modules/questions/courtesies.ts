/** What is asked to be polite, to get the call going or to be heard; none of it is answered with anything to judge. */
const COURTESIES: readonly RegExp[] = [
  // Small talk.
  /^how (?:are (?:you|things)|(?:is|was) (?:it going|everything|your (?:day|morning|weekend|week|trip|flight|drive|journey|commute)|the (?:traffic|weather|trip|flight|drive|journey|commute)))\b/,
  /^how's (?:it going|everything|your (?:day|morning|weekend|week)|the (?:traffic|weather))\b/,
  /^did you (?:find (?:us|the (?:place|office|building|room|link)|your way|it (?:okay|ok|alright|easily))|have any (?:trouble|problems?|difficulty) (?:finding|getting|with the))\b/,
  /^(?:would you like|do you (?:want|need)|can (?:i|we) (?:get|offer|bring) you)\b(?=.*\b(?:water|coffee|tea|drink|break|seat|minute|moment|anything)\b)/,
  /^is there anything (?:i|we) can (?:get|do for) you\b/,
  /^(?:who would have thought|what time is it|where (?:were we|was i)|what was i\b|isn't (?:it|that)\b)/,
  // The call.
  /^(?:can|could|do) you (?:hear|see) (?:me|us|my|the (?:screen|slide)|everything)\b/,
  /^(?:can|could|would) you (?:hold on|wait|bear with|excuse|speak (?:up|louder|a (?:bit|little))|repeat (?:that|it|the)|say (?:that|it) again|give (?:me|us) (?:a|one|just)|(?:un)?mute|turn (?:on|off|up))\b/,
  /^is (?:the|my|your) (?:sound|audio|video|camera|mic|microphone|connection|volume|screen|line)\b/,
  /^(?:is|would) (?:it|that)(?: be)? (?:okay|ok|alright|all right|fine|right)\b/,
  /^(?:do you mind if|may i (?:take|record|get))\b/,
  // Its course.
  /^are you (?:ready|all set|still there|good to go)\b/,
  /^(?:shall|should|can|could|may) (?:we|i) (?:get started|begin|start|move on|continue|go on|carry on|proceed)\b|^shall we\b/,
  /^(?:does|did) that (?:make sense|sound|work for|work|answer|help)\b/,
  /^(?:do )?you know what i mean\b/,
  /^(?:tell|let) (?:me|us) (?:know )?if (?:you|anything|there)\b/,
  /^(?:give (?:me|us) )?(?:a|one|just (?:a|one)) (?:moment|second|minute|sec)\b/,
  /^any ?time you(?:'re| are) ready\b/,
  /^(?:right|okay|ok|sound good)\b/,
];

/** "did you", "is that so": a nod with a question's order. */
const ECHO =
  /^(?:did|do|does|have|has|had|is|are|was|were|can|could|would)(?:n't)? (?:you|he|she|they|it|that|we|i)(?: so| right| now| really)?$/;

export function isCourtesy(text: string): boolean {
  return ECHO.test(text) || COURTESIES.some((pattern) => pattern.test(text));
}

/** "you worked there for three years, right": told, with a nod asked for. */
export const TAG =
  /(?:^| )(?:right|okay|ok|yeah|correct|huh|eh|you know|(?:is|are|was|were|do|does|did|have|has|ca|wo)n't (?:it|that|you|they|we|he|she))$/;

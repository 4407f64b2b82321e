/** What those without a name are called where the candidate reads. */
export const SPEAKER_TITLES = { candidate: 'You', interviewer: 'Interviewer', unknown: 'Speaker' };

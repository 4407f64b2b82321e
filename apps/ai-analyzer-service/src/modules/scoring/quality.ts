import type { AnalysisResult, Transcript } from '@interview-buddy/shared-types/models';
import type { Conversation } from '../language/sides.js';

type Caveat = AnalysisResult['caveats'][number];

/** Below this the words are more likely wrong than right: nobody is scored on them. */
const LEAST_CONFIDENCE = 0.4;
/** Below this the score is shown, marked preliminary. */
const SURE_CONFIDENCE = 0.6;
const FEWEST_WORDS = 60;
const FEW_ANSWERS = 2;

export const VOICE_INFERENCE_OFF = 'voice-inference-off';

export interface Quality {
  /** Why there is no overall score; null where there is one. */
  unscored: string | null;
  /** Whether the words are too few, too unsure or not English: then there is nothing to ask a model either. */
  unreadable: boolean;
  preliminary: boolean;
  caveats: Caveat[];
}

interface QualityInputs {
  transcript: Transcript;
  conversation: Conversation;
  candidateWords: number;
  answers: number;
  voiceInference: boolean;
}

function caveatsOf(inputs: QualityInputs): Caveat[] {
  const { transcript, conversation, candidateWords, answers, voiceInference } = inputs;
  const confidence = transcript.meanConfidence;
  const caveats: Caveat[] = [];
  const add = (code: string, message: string): void => void caveats.push({ code, message });
  if (candidateWords === 0)
    add('no-speech', 'None of the speech in this recording could be told to be yours.');
  else if (candidateWords < FEWEST_WORDS)
    add('too-short', `Only ${candidateWords} words of yours were found, too few to score.`);
  if (confidence !== null && confidence < LEAST_CONFIDENCE) {
    add(
      'transcript-poor',
      'Too many words of this transcript are uncertain to judge what you said. A clearer recording or a better transcription engine would help.',
    );
  } else if (confidence !== null && confidence < SURE_CONFIDENCE) {
    add(
      'transcript-uncertain',
      'Some words of this transcript are uncertain, so read what is said about your answers with care.',
    );
  }
  if (transcript.engine.tier === 'basic') {
    add(
      'basic-engine',
      'The built-in speech recognition mishears words. What is measured in the sound holds; what is said about wording may be off.',
    );
  }
  if (!transcript.engine.verbatim)
    add('not-verbatim', 'This transcript leaves out “um” and “uh”, so filler words are not counted.');
  if (!conversation.sidesKnown) {
    add(
      'speakers-uncertain',
      'It was not certain which voice is yours. If this reads like the interviewer, swap the speakers and it is analyzed again.',
    );
  }
  if (answers === 0 && candidateWords > 0) {
    add(
      'no-questions',
      'No question of an interviewer was found, so only how you spoke is measured, not what you answered.',
    );
  } else if (answers > 0 && answers < FEW_ANSWERS) {
    add(
      'few-answers',
      'There is only one answer to judge by, so the score may be far from what a whole interview would give.',
    );
  }
  if (!/^en\b/i.test(transcript.language))
    add('not-english', 'What is said about wording was made for English and may not hold for this language.');
  if (!voiceInference)
    add(
      VOICE_INFERENCE_OFF,
      'Confidence and enthusiasm are read from the words alone: judging them from the voice is switched off here.',
    );
  return caveats;
}

const UNREADABLE = ['no-speech', 'too-short', 'transcript-poor', 'not-english'];
const UNSCORED = [...UNREADABLE, 'no-questions'];
const PRELIMINARY = ['transcript-uncertain', 'speakers-uncertain', 'few-answers'];

export function judgeQuality(inputs: QualityInputs): Quality {
  const caveats = caveatsOf(inputs);
  const blocking = caveats.find((caveat) => UNSCORED.includes(caveat.code));
  return {
    unreadable: caveats.some((caveat) => UNREADABLE.includes(caveat.code)),
    unscored: blocking?.message ?? null,
    preliminary: blocking !== undefined || caveats.some((caveat) => PRELIMINARY.includes(caveat.code)),
    caveats,
  };
}

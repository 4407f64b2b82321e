import type { Transcript } from '@interview-buddy/shared-types/models';
import { judgeAnswer } from '../content/answer.js';
import { measureConfidence, measureEnthusiasm } from '../content/confidence.js';
import { jobTermsOf } from '../content/relevance.js';
import { measureSentiment } from '../content/sentiment.js';
import { voiceTrack } from '../content/voice.js';
import { windowsOf } from '../content/windows.js';
import { tellSides } from '../language/sides.js';
import { joinTokens } from '../language/tokens.js';
import { responseLatencies } from '../questions/latency.js';
import { pairAnswers } from '../questions/pair.js';
import { judgeQuality } from '../scoring/quality.js';
import { measureSpeech } from '../speech/measure.js';
import type { AnalysisContext } from './context.js';

/** All figures, before they are weighed into a score and advice. */
export type Measurements = ReturnType<typeof measure>;

export function measure(transcript: Transcript, context: AnalysisContext) {
  const conversation = tellSides(transcript);
  const pairs = pairAnswers(conversation, context.questionMarks);
  const tokens = joinTokens(conversation.candidate.map((spoken) => spoken.tokens));
  const speech = measureSpeech({
    transcript,
    conversation,
    tokens,
    answers: pairs.map((pair) => pair.tokens),
    latencies: responseLatencies(pairs, transcript.audio),
    typicalWordsPerMinute: context.typicalWordsPerMinute,
  });
  const jobTerms = jobTermsOf(context.jobDescription, context.title);
  const answers = pairs
    .filter((pair) => pair.tokens.length > 0)
    .map((pair) => judgeAnswer({ pair, jobTerms, fillers: speech.fillersWithin(pair.turns) }));
  const windows = windowsOf(conversation.candidate);
  const voice = context.voiceInference ? voiceTrack(transcript.audio, conversation.candidate) : null;
  return {
    pairs,
    answers,
    speech,
    candidateWords: tokens.length,
    usual: context.usual,
    meanConfidence: transcript.meanConfidence,
    verbatim: transcript.engine.verbatim,
    wordsAreSure: transcript.engine.tier !== 'basic',
    sentiment: measureSentiment(windows),
    confidence: measureConfidence(windows, speech.isFiller, voice),
    enthusiasm: measureEnthusiasm(windows, voice),
    quality: judgeQuality({
      transcript,
      conversation,
      candidateWords: tokens.length,
      answers: answers.length,
      voiceInference: context.voiceInference,
    }),
  };
}

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
import type { ProposedQuestion } from '../questions/proposed.js';
import { judgeQuality } from '../scoring/quality.js';
import { coarseTracks, ownTracks } from '../speech/coarse-tracks.js';
import { measureSpeech } from '../speech/measure.js';
import type { AnalysisContext } from './context.js';

/** All figures, before they are weighed into a score and advice. */
export type Measurements = ReturnType<typeof measure>;

/** `proposed`: what a model takes for questions besides. */
export function measure(
  transcript: Transcript,
  context: AnalysisContext,
  proposed: readonly ProposedQuestion[] = [],
) {
  const conversation = tellSides(transcript);
  const pairs = pairAnswers(conversation, context.questionMarks, proposed);
  const tokens = joinTokens(conversation.candidate.map((spoken) => spoken.tokens));
  const own = ownTracks(coarseTracks(transcript.audio.tracks), conversation.candidate);
  const speech = measureSpeech({
    own,
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
  const voice = context.voiceInference ? voiceTrack(own) : null;
  return {
    turns: conversation.turns,
    pairs,
    answers,
    speech,
    candidateWords: tokens.length,
    usual: context.usual,
    meanConfidence: transcript.meanConfidence,
    verbatim: transcript.engine.verbatim,
    wordsAreSure: transcript.engine.tier !== 'basic',
    windows,
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

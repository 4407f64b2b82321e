import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { withoutPart } from '../scoring/overall.js';
import { VOICE_INFERENCE_OFF } from '../scoring/quality.js';
import { verdictOf } from '../scoring/verdict.js';

const MADE_BEFORE = {
  code: VOICE_INFERENCE_OFF,
  message:
    'This analysis was made while the voice was still read for confidence and enthusiasm, which is switched off here now: both are left out of it, and of the score. Analyze it again to have them read from the words.',
};

/** An analysis as it may be shown where nothing is inferred from a voice, also when it was made before that was switched off. */
export function withoutVoice(result: AnalysisResult): AnalysisResult {
  const fromWords = result.caveats.some(({ code }) => code === VOICE_INFERENCE_OFF);
  if (fromWords || !result.delivery.available) return result;
  const overall = withoutPart(result.overall, 'confidence');
  return {
    ...result,
    overall,
    verdict: verdictOf(result.answers, overall, result.recommendations[0]),
    confidence: [],
    enthusiasm: [],
    caveats: [...result.caveats, MADE_BEFORE],
  };
}

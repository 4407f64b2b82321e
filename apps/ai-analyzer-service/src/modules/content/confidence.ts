import type { TimelinePoint } from '@interview-buddy/shared-types/models';
import { isNumber } from '../language/lexicon.js';
import { quotesOf } from '../language/quotes.js';
import type { Token } from '../language/tokens.js';
import { clamp, round } from '../speech/measured.js';
import { positiveShare } from './sentiment.js';
import type { VoiceTrack } from './voice.js';
import type { Window } from './windows.js';

const HEDGE =
  /^(?:maybe|perhaps|probably|possibly|guess|suppose|somewhat|hopefully|unsure|apparently|seems|kinda|sorta)$/;
const SURE =
  /^(?:definitely|certainly|clearly|absolutely|confident|sure|always|led|decided|built|delivered|launched|achieved|owned|created|drove|designed|solved|proposed|convinced|proved|exactly)$/;
const ENERGY =
  /^(?:love|loved|excited|exciting|amazing|fantastic|passionate|fun|enjoy|enjoyed|thrilled|great|awesome|fascinating|proud|incredible|wonderful|favorite|favourite|eager|delighted)$/;
const HEDGE_PAIRS =
  /^(?:kind of|sort of|i guess|not sure|don't know|feel like|or something|or whatever|think maybe)$/;

function hedgesIn(tokens: readonly Token[]): Token[][] {
  return tokens.flatMap((token, i) => {
    const pair = `${token.norm} ${tokens[i + 1]?.norm ?? ''}`;
    if (HEDGE_PAIRS.test(pair)) return [tokens.slice(Math.max(0, i - 1), i + 4)];
    return HEDGE.test(token.norm) ? [tokens.slice(Math.max(0, i - 1), i + 4)] : [];
  });
}

const per100 = (count: number, tokens: readonly Token[]): number =>
  (count / Math.max(1, tokens.length)) * 100;

/** 0-100 from the wording; the voice moves it by at most 10, and not at all where that is switched off. */
export function measureConfidence(
  windows: readonly Window[],
  isFiller: (token: Token) => boolean,
  voice: VoiceTrack | null,
): TimelinePoint[] {
  return windows.map(({ startMs, endMs, tokens }) => {
    const hedges = hedgesIn(tokens);
    const sure = tokens.filter((token) => SURE.test(token.norm) || isNumber(token.norm)).length;
    const fillers = tokens.filter(isFiller).length;
    const wording =
      68 +
      Math.min(20, per100(sure, tokens) * 4) -
      Math.min(36, per100(hedges.length, tokens) * 7) -
      Math.min(20, per100(fillers, tokens) * 1.2);
    const heard = voice?.(startMs, endMs);
    const value = clamp(wording + (heard ? heard.level * 6 + heard.liveliness * 4 : 0), 0, 100);
    return { startMs, endMs, value: round(value), quotes: quotesOf(hedges.slice(0, 2)) };
  });
}

export function measureEnthusiasm(windows: readonly Window[], voice: VoiceTrack | null): TimelinePoint[] {
  return windows.map(({ startMs, endMs, tokens }) => {
    const energetic = tokens.filter((token) => ENERGY.test(token.norm));
    const wording =
      45 + Math.min(30, per100(energetic.length, tokens) * 8) + Math.min(15, positiveShare(tokens) * 300);
    const heard = voice?.(startMs, endMs);
    const value = clamp(wording + (heard ? heard.liveliness * 12 + heard.level * 6 : 0), 0, 100);
    const places = energetic.slice(0, 2).map((token) => tokens.indexOf(token));
    return {
      startMs,
      endMs,
      value: round(value),
      quotes: quotesOf(places.map((i) => tokens.slice(Math.max(0, i - 3), i + 3))),
    };
  });
}

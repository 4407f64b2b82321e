const SRT = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[,.](\d{1,3}))?$/;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):([0-5]?\d)(?:[.,]\d+)?$/;

function toMs(match: RegExpExecArray | null, digits: string | undefined): number | null {
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  const fraction = digits === undefined ? 0 : Number(digits.padEnd(3, '0'));
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + fraction;
}

/** [hours:]minutes:seconds[,thousandths]; what is left out of it is nought. */
export function parseSrtTime(text: string): number | null {
  const match = SRT.exec(text);
  return toMs(match, match?.[4]);
}

/** 0:03, 12:40 or 1:02:03, as transcripts for people have it. */
export function parseClock(text: string): number | null {
  return toMs(CLOCK.exec(text), undefined);
}

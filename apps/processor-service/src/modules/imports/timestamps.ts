const SRT = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[,.](\d{1,3}))?$/;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):([0-5]?\d)(?:[.,]\d+)?$/;
/** Hours and minutes at least: "10:02 AM", "1:02:03 pm". */
const TWELVE_HOURS = /^(1[0-2]|0?\d):([0-5]\d)(?::([0-5]\d))?(?:[.,]\d+)? ?([ap])m$/i;

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

/** 0:03, 12:40 or 1:02:03, as transcripts for people have it, or by the clock on the wall: 10:02 AM. */
export function parseClock(text: string): number | null {
  const [, hours, minutes, seconds = '0', half] = TWELVE_HOURS.exec(text) ?? [];
  if (half === undefined) return toMs(CLOCK.exec(text), undefined);
  const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** A moment or a length on the clock: 65_000 is "1:05", 3_725_000 is "1:02:05". */
export function clock(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / second));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** A length in words for a list: "45 s", "4 min", "1 h 32 min". */
export function lengthOf(ms: number): string {
  if (ms < minute) return `${Math.round(ms / second)} s`;
  if (ms < hour) return `${Math.round(ms / minute)} min`;
  const minutes = Math.round(ms / minute);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** An estimate of what is left, rounded so that it does not pretend to know the second. */
export function remaining(seconds: number): string {
  if (seconds < 20) return 'a few seconds';
  if (seconds < 55) return `about ${Math.round(seconds / 10) * 10} seconds`;
  if (seconds < 3600) return `about ${count(Math.max(1, Math.round(seconds / 60)), 'minute')}`;
  return `about ${count(Math.round(seconds / 1800) / 2, 'hour')}`;
}

/** A whole number with its thousands apart: 12345 is "12,345". */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** Decimal units, as the file managers of macOS and Linux show them. */
export function bytes(n: number): string {
  const power = n < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(n) / 3));
  const value = n / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power] ?? ''}`;
}

// As British English has them. Intl knows them too, but a browser takes tens of milliseconds to make its formatters,
// and each page would wait for them before it is alive.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * "14 Nov", with the year where it is not this one. A moment falls on a day of the reader's time zone, or of UTC
 * where that is asked for; a calendar day is the same day everywhere.
 */
export function dayOf(iso: string, now = new Date(), inUtc = false): string {
  const universal = inUtc || calendarDay.test(iso);
  const partsOf = (date: Date) =>
    universal
      ? { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() }
      : { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() };
  const { year, month, day } = partsOf(new Date(iso));
  const dayOfYear = `${day} ${months[month]}`;
  return year === partsOf(now).year ? dayOfYear : `${dayOfYear} ${year}`;
}

/** "Just now", "12 min ago", "09:41" of today, else the day. */
export function when(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const ago = now.getTime() - date.getTime();
  if (ago < minute) return 'Just now';
  if (ago < hour) return `${Math.floor(ago / minute)} min ago`;
  return date.toDateString() === now.toDateString() ? timeOf(date) : dayOf(iso, now);
}

function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** One decimal at most: 2.14 is "2.1", 3 is "3". */
export function decimal(n: number): string {
  return String(Math.round(n * 10) / 10);
}

/** 0-1 as whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export const interviewTypes = {
  behavioral: 'Behavioral',
  technical: 'Technical',
  phone: 'Phone screen',
  panel: 'Panel',
} as const;

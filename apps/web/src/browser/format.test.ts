import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytes, clock, count, dayOf, decimal, grouped, lengthOf, remaining, when } from './format';

describe('clock', () => {
  it('shows minutes and seconds, and hours only where there are some', () => {
    expect([0, 65_000, 599_999, 3_725_000].map(clock)).toEqual(['0:00', '1:05', '9:59', '1:02:05']);
  });

  it('never shows sixty of anything', () => {
    fc.assert(
      fc.property(fc.nat(40_000_000), (ms) => {
        const parts = clock(ms).split(':').map(Number);
        return parts.slice(1).every((part) => part < 60);
      }),
    );
  });
});

it('tells lengths in words', () => {
  expect([45_000, 240_000, 5_520_000].map(lengthOf)).toEqual(['45 s', '4 min', '1 h 32 min']);
});

it('does not pretend to know the second', () => {
  expect([3, 33, 60, 200, 5400].map(remaining)).toEqual([
    'a few seconds',
    'about 30 seconds',
    'about 1 minute',
    'about 3 minutes',
    'about 1.5 hours',
  ]);
});

it('counts one and many', () => {
  expect([count(1, 'pause'), count(0, 'pause'), count(1200, 'pause')]).toEqual([
    '1 pause',
    '0 pauses',
    '1,200 pauses',
  ]);
});

it('sets thousands apart as English does', () => {
  fc.assert(fc.property(fc.maxSafeNat(), (n) => grouped(n) === n.toLocaleString('en')));
});

it('shows bytes in decimal units', () => {
  expect([0, 999, 1500, 90_000_000, 2_147_483_648].map(bytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.5 kB',
    '90.0 MB',
    '2.1 GB',
  ]);
});

it('keeps one decimal at most', () => {
  expect([2.14, 3, 0.06].map(decimal)).toEqual(['2.1', '3', '0.1']);
});

describe('days', () => {
  const now = new Date(2026, 10, 20, 12, 0);
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

  it('names the year only where it is another one', () => {
    expect(dayOf(at(2026, 10, 3, 9, 0), now)).toBe('3 Nov');
    expect(dayOf(at(2025, 10, 3, 9, 0), now)).toBe('3 Nov 2025');
  });

  it.each(['Pacific/Honolulu', 'UTC', 'Pacific/Auckland'])(
    'says a calendar day as it is written in %s',
    (zone) => {
      // A process takes its zone when it starts.
      const file = JSON.stringify(new URL('format.ts', import.meta.url).href);
      const script = `const { dayOf } = await import(${file});
        const now = new Date(2026, 10, 20, 12);
        console.log(dayOf('2025-11-03', now), '|', dayOf('2026-11-03', now));`;
      const args = ['--no-warnings', '--input-type=module', '--eval', script];
      const said = execFileSync(process.execPath, args, {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      expect(said.trim()).toBe('3 Nov 2025 | 3 Nov');
    },
  );

  it('says the day of a moment in UTC where that is asked for', () => {
    expect(dayOf('2025-11-03T23:59:00Z', now, true)).toBe('3 Nov 2025');
  });

  it('writes days and times as British English does', () => {
    const long = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    const day = new Intl.DateTimeFormat('en-GB', long);
    const utcDay = new Intl.DateTimeFormat('en-GB', { ...long, timeZone: 'UTC' });
    const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
    const earlier = fc.date({
      min: new Date('2000-01-02'),
      max: new Date('2025-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(earlier, (date) => {
        expect(dayOf(date.toISOString(), now)).toBe(day.format(date));
        expect(dayOf(date.toISOString(), now, true)).toBe(utcDay.format(date));
        const evening = new Date(new Date(date).setHours(23, 59));
        if (evening.getTime() - date.getTime() >= 60 * 60_000)
          expect(when(date.toISOString(), evening)).toBe(time.format(date));
      }),
    );
  });

  it('is closer the nearer it is', () => {
    expect(when(at(2026, 10, 20, 11, 59), now)).toBe('1 min ago');
    expect(when(at(2026, 10, 20, 9, 41), now)).toBe('09:41');
    expect(when(at(2026, 10, 19, 9, 41), now)).toBe('19 Nov');
  });
});

/**
 * preparing: the first answer of the server is awaited. waiting: the line is down, it is tried again by itself.
 * stalled: trying by itself has ended, the person or the returning network starts it again.
 * asked: the server wants a statement about the recording first.
 * refused: the server looked at the file and does not take it; another file may be chosen.
 */
export type UploadPhase =
  'preparing' | 'sending' | 'paused' | 'waiting' | 'stalled' | 'asked' | 'refused' | 'done' | 'cancelled';

export interface UploadItem {
  interviewId: string;
  fileName: string;
  /** Bytes. */
  size: number;
  sent: number;
  phase: UploadPhase;
  /** A sentence for the person, where the phase is waiting, stalled, asked or refused. */
  reason: string | null;
  speed: SpeedMeter;
}

export interface SpeedMeter {
  /** Bytes a second, smoothed; null until there are two readings. */
  bytesPerSecond: number | null;
  lastAt: number | null;
  lastSent: number;
}

export type UploadEvent =
  | { type: 'added'; interviewId: string; fileName: string; size: number }
  | { type: 'progress'; interviewId: string; sent: number; at: number }
  | { type: 'paused' | 'resumed' | 'done' | 'cancelled'; interviewId: string }
  | { type: 'waiting' | 'stalled' | 'asked' | 'refused'; interviewId: string; reason: string };

const still: SpeedMeter = { bytesPerSecond: null, lastAt: null, lastSent: 0 };

export function uploadReducer(items: readonly UploadItem[], event: UploadEvent): readonly UploadItem[] {
  if (event.type === 'added') {
    const { interviewId, fileName, size } = event;
    const fresh: UploadItem = {
      interviewId,
      fileName,
      size,
      sent: 0,
      phase: 'preparing',
      reason: null,
      speed: still,
    };
    return [...items.filter((item) => item.interviewId !== interviewId), fresh];
  }
  return items.map((item) => (item.interviewId === event.interviewId ? advance(item, event) : item));
}

function advance(item: UploadItem, event: Exclude<UploadEvent, { type: 'added' }>): UploadItem {
  if (isOver(item.phase)) return item;
  switch (event.type) {
    case 'progress':
      // The last readings of a request that was just aborted arrive after the pause.
      if (item.phase === 'paused') return item;
      return {
        ...item,
        phase: 'sending',
        reason: null,
        sent: Math.min(event.sent, item.size),
        speed: measure(item.speed, event.sent, event.at),
      };
    case 'paused':
      return { ...item, phase: 'paused', reason: null, speed: still };
    case 'resumed':
      return { ...item, phase: 'preparing', reason: null, speed: still };
    case 'waiting':
    case 'stalled':
    case 'asked':
    case 'refused':
      if (item.phase === 'paused') return item;
      return { ...item, phase: event.type, reason: event.reason, speed: still };
    case 'done':
      return { ...item, phase: 'done', sent: item.size, reason: null, speed: still };
    case 'cancelled':
      return { ...item, phase: 'cancelled', reason: null, speed: still };
  }
}

const shortestReadingMs = 250;
const weightOfNewest = 0.25;

/** Readings closer than a quarter of a second say more about the event loop than about the line. */
export function measure(meter: SpeedMeter, sent: number, at: number): SpeedMeter {
  if (meter.lastAt === null || sent < meter.lastSent) return { ...meter, lastAt: at, lastSent: sent };
  const elapsed = at - meter.lastAt;
  if (elapsed < shortestReadingMs) return meter;
  const now = ((sent - meter.lastSent) / elapsed) * 1000;
  const before = meter.bytesPerSecond;
  return {
    bytesPerSecond: before === null ? now : before + weightOfNewest * (now - before),
    lastAt: at,
    lastSent: sent,
  };
}

export function isOver(phase: UploadPhase): boolean {
  return phase === 'done' || phase === 'cancelled' || phase === 'refused';
}

/** Whether leaving the page would interrupt it. */
export function isActive(phase: UploadPhase): boolean {
  return phase === 'preparing' || phase === 'sending' || phase === 'waiting';
}

/** 0-100, and never 100 before the server has confirmed the last byte. */
export function percentOf({ sent, size, phase }: Pick<UploadItem, 'sent' | 'size' | 'phase'>): number {
  if (phase === 'done') return 100;
  return size === 0 ? 0 : Math.min(99, Math.floor((sent / size) * 100));
}

/** Seconds; null while nothing can be said. */
export function secondsLeft({
  sent,
  size,
  speed,
}: Pick<UploadItem, 'sent' | 'size' | 'speed'>): number | null {
  if (!speed.bytesPerSecond || speed.bytesPerSecond < 1) return null;
  return (size - sent) / speed.bytesPerSecond;
}

import { randomUUID } from 'node:crypto';

/** The same for everybody: an event as it travels. */
export interface Payload {
  id: string;
  name: string;
  version: number;
  occurredAt: string;
  source: string;
  traceparent: string;
  data: { interviewId: string; userId: string; run: number };
}

export function envelope(
  data: Payload['data'],
  id: string = randomUUID(),
  occurredAt = new Date().toISOString(),
): Payload {
  return {
    id,
    name: 'interview.uploaded',
    version: 1,
    occurredAt,
    source: 'bench',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    data,
  };
}

export function payloads(count: number): Payload[] {
  return Array.from({ length: count }, () =>
    envelope({ interviewId: randomUUID(), userId: 'person-1', run: 1 }),
  );
}

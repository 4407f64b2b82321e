import pg from 'pg';

export const STAGES = ['upload', 'waits for transcription', 'transcription', 'analysis', 'mail'] as const;
export type Stage = (typeof STAGES)[number];
/** Seconds that one interview spent in each. */
export type Way = Record<Stage, number>;

interface Row {
  created: Date;
  uploaded: Date;
  transcribing: Date;
  analyzing: Date;
  complete: Date;
  mailed: Date;
}

/** The way of each interview, as its rows and its events tell it. Only whole ones. */
export async function waysOf(databaseUrl: string, interviewIds: readonly string[]): Promise<Way[]> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query<Row>(
      `SELECT i.created_at AS created, i.uploaded_at AS uploaded, i.completed_at AS complete,
              (SELECT min(d.sent_at) FROM notifications n JOIN deliveries d ON d.notification_id = n.id
               WHERE n.interview_id = i.id AND d.channel = 'email') AS mailed,
              ${entered('transcribing')} AS transcribing, ${entered('analyzing')} AS analyzing
       FROM interviews i WHERE i.id = ANY($1::uuid[])`,
      [interviewIds],
    );
    return rows.filter((row) => Object.values(row).every((time) => time instanceof Date)).map(wayOf);
  } finally {
    await database.end();
  }
}

const entered = (status: string): string =>
  `(SELECT min(o.created_at) FROM outbox_events o WHERE o.name = 'interview.status-changed'
    AND o.ordering_key = i.id::text AND o.envelope->'data'->>'status' = '${status}')`;

function wayOf({ created, uploaded, transcribing, analyzing, complete, mailed }: Row): Way {
  const seconds = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1_000;
  return {
    upload: seconds(created, uploaded),
    'waits for transcription': seconds(uploaded, transcribing),
    transcription: seconds(transcribing, analyzing),
    analysis: seconds(analyzing, complete),
    mail: seconds(complete, mailed),
  };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

import pg from 'pg';
import { mailsTo } from '../e2e/inbox.ts';

export interface Ending {
  readonly interviewId: string;
  readonly status: string;
  /** Whether an event of it was given up. */
  readonly dead: boolean;
  readonly analyses: number;
  /** Distinct Message-IDs of the mails about it. */
  readonly mails: number;
}

/** What Postgres and the inbox say of how each interview ended. */
export class Oracle {
  readonly #database: pg.Client;
  readonly #inboxUrl: string;

  private constructor(database: pg.Client, inboxUrl: string) {
    this.#database = database;
    this.#inboxUrl = inboxUrl;
  }

  static async connect({
    databaseUrl,
    inboxUrl,
  }: {
    databaseUrl: string;
    inboxUrl: string;
  }): Promise<Oracle> {
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    return new Oracle(database, inboxUrl);
  }

  async endings(interviewIds: readonly string[], email: string): Promise<Ending[]> {
    const { rows } = await this.#database.query<Omit<Ending, 'mails'>>(
      `SELECT i.id AS "interviewId", i.status::text AS status,
              (SELECT count(*)::int FROM analyses a WHERE a.interview_id = i.id) AS analyses,
              EXISTS (SELECT 1 FROM processed_events p
                      WHERE p.dead_at IS NOT NULL AND p.failure->>'orderingKey' = i.id::text) AS dead
       FROM interviews i WHERE i.id = ANY($1::uuid[])`,
      [interviewIds],
    );
    const mails = await mailsTo(this.#inboxUrl, email);
    return rows.map((row) => {
      const about = mails.filter(({ text }) => text.includes(row.interviewId));
      return { ...row, mails: new Set(about.map(({ messageId }) => messageId)).size };
    });
  }

  async status(interviewId: string): Promise<string | undefined> {
    const sql = 'SELECT status::text AS status FROM interviews WHERE id = $1';
    const { rows } = await this.#database.query<{ status: string }>(sql, [interviewId]);
    return rows[0]?.status;
  }

  /** Events that no relay has handed to the bus yet. */
  async unrelayed(): Promise<number> {
    const sql = 'SELECT count(*)::int AS count FROM outbox_events WHERE published_at IS NULL';
    const { rows } = await this.#database.query<{ count: number }>(sql);
    return rows[0]?.count ?? 0;
  }

  close(): Promise<void> {
    return this.#database.end();
  }
}

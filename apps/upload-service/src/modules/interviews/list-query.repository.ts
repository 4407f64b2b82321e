import { Prisma } from '@interview-buddy/prisma-client';
import type { InterviewSort, ListInterviewsQuery } from '@interview-buddy/shared-types/api';
import { decodeCursor } from './list-cursor.js';

interface Order {
  /** What the rows are sorted by; never null. */
  by: Prisma.Sql;
  /** The same as text, for the cursor. */
  key: Prisma.Sql;
  /** A cursor's text as the type of `by`. */
  type: Prisma.Sql;
  direction: 'ASC' | 'DESC';
}

const TIME = {
  by: Prisma.sql`i.created_at`,
  key: Prisma.sql`to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  type: Prisma.sql`timestamptz`,
};
/** Those without a score come last, whichever way the others are sorted. */
const score = (without: number): Omit<Order, 'direction'> => {
  const by = Prisma.sql`coalesce(latest.overall_score, ${without}::float8)`;
  return { by, key: Prisma.sql`${by}::text`, type: Prisma.sql`float8` };
};
const company = Prisma.sql`lower(i.company)`;

const ORDERS: Record<InterviewSort, Order> = {
  newest: { ...TIME, direction: 'DESC' },
  oldest: { ...TIME, direction: 'ASC' },
  company: { by: company, key: company, type: Prisma.sql`text`, direction: 'ASC' },
  highest: { ...score(-1), direction: 'DESC' },
  lowest: { ...score(101), direction: 'ASC' },
};

/** The day on which an interview was held, or came in where nobody said. */
export const heldDay = Prisma.sql`coalesce(i.held_on, (i.created_at AT TIME ZONE 'UTC')::date)`;

/** The newest analysis of each of the person's interviews, read from the index alone. */
const latestScores = (userId: string) => Prisma.sql`
  LEFT JOIN (
    SELECT DISTINCT ON (interview_id) interview_id, overall_score
    FROM analyses WHERE user_id = ${userId} ORDER BY interview_id, run DESC
  ) latest ON latest.interview_id = i.id`;

/** Ids and cursor keys of one page in their order, one more than asked for where there is another page. */
export function pageQuery(userId: string, query: ListInterviewsQuery): Prisma.Sql {
  const { by, key, direction } = ORDERS[query.sort];
  const ordered = direction === 'DESC' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const scored = query.sort === 'highest' || query.sort === 'lowest';
  return Prisma.sql`
    SELECT i.id, ${key} AS key
    FROM interviews i ${scored ? latestScores(userId) : Prisma.empty}
    WHERE ${Prisma.join([...conditions(userId, query)], ' AND ')}
    ORDER BY ${by} ${ordered}, i.id ${ordered}
    LIMIT ${query.limit + 1}`;
}

function* conditions(userId: string, query: ListInterviewsQuery): Generator<Prisma.Sql> {
  yield Prisma.sql`i.user_id = ${userId} AND i.deleted_at IS NULL`;
  if (query.status) yield Prisma.sql`i.status = ${query.status}::"InterviewStatus"`;
  if (query.type) yield Prisma.sql`i.type = ${query.type}::"InterviewType"`;
  if (query.company) yield Prisma.sql`lower(i.company) = lower(${query.company})`;
  if (query.from) yield Prisma.sql`${heldDay} >= ${query.from}::date`;
  if (query.to) yield Prisma.sql`${heldDay} <= ${query.to}::date`;
  if (query.search) {
    const pattern = `%${query.search.replace(/[\\%_]/g, '\\$&')}%`;
    yield Prisma.sql`(i.company ILIKE ${pattern} OR i.title ILIKE ${pattern} OR i.notes ILIKE ${pattern})`;
  }
  if (query.cursor) {
    const { by, type, direction } = ORDERS[query.sort];
    const { key, id } = decodeCursor(query.cursor, query.sort);
    const beyond = direction === 'DESC' ? Prisma.sql`<` : Prisma.sql`>`;
    yield Prisma.sql`(${by}, i.id) ${beyond} (${key}::${type}, ${id}::uuid)`;
  }
}

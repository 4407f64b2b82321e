import type { PrismaClient } from '@interview-buddy/prisma-client';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import { FOUND_BEGINS, FOUND_ENDS } from './pieces.js';

const MOST_INTERVIEWS = 20;
const MOST_SNIPPETS = 3;
const HEADLINE = `StartSel=${FOUND_BEGINS}, StopSel=${FOUND_ENDS}, MaxWords=28, MinWords=12`;

interface FoundTurn {
  interviewId: string;
  company: string;
  title: string;
  startMs: number;
  endMs: number;
  /** With marks around what was found. */
  headline: string;
}

@Injectable()
export class SearchRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** Turns that hold a word of the search, of the newest transcripts of this person that hold all of them. */
  async find(userId: string, search: string): Promise<FoundTurn[]> {
    return this.prisma.$queryRaw<FoundTurn[]>`
      WITH asked AS (SELECT websearch_to_tsquery('english', ${search}) AS query),
      found AS (
        SELECT t.transcript, i.id, i.company, i.title, ts_rank_cd(t.search, asked.query) AS rank
        FROM asked, transcriptions t JOIN interviews i ON i.id = t.interview_id
        WHERE t.user_id = ${userId} AND i.user_id = ${userId} AND i.deleted_at IS NULL
          AND t.search @@ asked.query
          AND NOT EXISTS (SELECT 1 FROM transcriptions n WHERE n.interview_id = t.interview_id AND n.run > t.run)
        ORDER BY rank DESC, i.created_at DESC
        LIMIT ${MOST_INTERVIEWS}
      )
      SELECT found.id AS "interviewId", found.company, found.title,
        (said.turn ->> 'startMs')::int AS "startMs", (said.turn ->> 'endMs')::int AS "endMs",
        ts_headline('english', translate(said.turn ->> 'text', ${FOUND_BEGINS + FOUND_ENDS}, ''), said.any_word, ${HEADLINE}) AS headline
      FROM found CROSS JOIN LATERAL (
        SELECT turn, any_word
        FROM jsonb_array_elements(found.transcript -> 'turns') AS turn,
          (SELECT replace(query::text, '&', '|')::tsquery AS any_word FROM asked) AS words
        WHERE to_tsvector('english', turn ->> 'text') @@ any_word
        ORDER BY ts_rank_cd(to_tsvector('english', turn ->> 'text'), any_word) DESC, (turn ->> 'startMs')::int
        LIMIT ${MOST_SNIPPETS}
      ) AS said
      ORDER BY found.rank DESC, found.id`;
  }
}

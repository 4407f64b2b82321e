import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from '../database/database.js';

/** How long recordings took lately, from the upload to the analysis. */
export interface MeasuredPace {
  /** Seconds of work per second of recording; null where too few were measured. */
  perSecond: number | null;
  /** Seconds of work per byte, for recordings whose duration is not known. */
  perByte: number | null;
}

export const NOTHING_MEASURED: MeasuredPace = { perSecond: null, perByte: null };

const LATEST = 50;
const LEAST = 3;

/** Medians over everybody's recordings: they tell of this installation's speed, not of a person. */
@Injectable()
export class EstimatesRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  async measuredPace(): Promise<MeasuredPace> {
    const [row] = await this.prisma.$queryRaw<
      { count: bigint; per_second: number | null; per_byte: number | null }[]
    >`
      SELECT count(*) AS count,
             percentile_cont(0.5) WITHIN GROUP (ORDER BY took / nullif(duration_ms / 1000.0, 0))::float8 AS per_second,
             percentile_cont(0.5) WITHIN GROUP (ORDER BY took / nullif(size_bytes, 0))::float8 AS per_byte
      FROM (SELECT extract(epoch FROM completed_at - uploaded_at)::float8 AS took, duration_ms, size_bytes
            FROM interviews
            WHERE status = 'complete' AND run = 1 AND NOT seeded AND completed_at > uploaded_at
            ORDER BY completed_at DESC LIMIT ${LATEST}) latest`;
    if (!row || Number(row.count) < LEAST) return NOTHING_MEASURED;
    return { perSecond: row.per_second, perByte: row.per_byte };
  }
}

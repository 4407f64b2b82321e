import { listInterviewsQuery } from '@interview-buddy/shared-types/api';
import { asked, filtersOf, PAGE_SIZE } from '@/features/interviews/filters';
import type { FirstPage } from '@/features/interviews/use-interviews';
import type { Session } from '@/server/session/session';
import { forFirstPaint } from '@/server/stale/first-paint';
import { listReading, overviewReading } from '@/server/stale/reads';

/** The list that an address asks for, and what stands above it. */
export async function readFirstPage(session: Session, address: URLSearchParams): Promise<FirstPage> {
  const query = asked(filtersOf(address));
  const wanted = listInterviewsQuery.safeParse({ ...query, limit: PAGE_SIZE });
  const [page, overview] = await Promise.all([
    wanted.success ? forFirstPaint(listReading(session, wanted.data)) : null,
    forFirstPaint(overviewReading(session)),
  ]);
  return { query, page, overview };
}

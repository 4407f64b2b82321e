import { registry } from '@/server/telemetry/metrics';

export const dynamic = 'force-dynamic';

/** For the cluster only: the door from outside refuses this path. */
export async function GET(): Promise<Response> {
  const metrics = registry();
  return new Response(await metrics.metrics(), {
    headers: { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' },
  });
}

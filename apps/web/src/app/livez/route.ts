export const dynamic = 'force-dynamic';

/** Next answers only once the configuration was found right and telemetry runs. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}

/** Runs before the first request; a configuration that is wrong ends the process here. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { startGateway } = await import('./server/start');
  startGateway();
}

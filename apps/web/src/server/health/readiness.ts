import { config } from '../config';

export interface Readiness {
  status: 'ok' | 'unavailable';
  /** What each service said of its own readiness. */
  services: Record<string, 'ok' | 'unavailable'>;
}

/**
 * Ready as long as one service is: the pages of one that is away tell so themselves.
 * With none there is nothing that this gateway could show.
 */
export async function readiness(): Promise<Readiness> {
  const settings = config();
  const bases = {
    'upload-service': settings.UPLOAD_SERVICE_URL,
    'processor-service': settings.PROCESSOR_SERVICE_URL,
    'ai-analyzer-service': settings.AI_ANALYZER_SERVICE_URL,
    'notification-service': settings.NOTIFICATION_SERVICE_URL,
  };
  const services = Object.fromEntries(
    await Promise.all(Object.entries(bases).map(async ([name, base]) => [name, await ask(base)] as const)),
  );
  return { status: Object.values(services).includes('ok') ? 'ok' : 'unavailable', services };
}

async function ask(base: string): Promise<'ok' | 'unavailable'> {
  const answer = await fetch(new URL('/readyz', base), { signal: AbortSignal.timeout(1000) }).catch(
    () => null,
  );
  await answer?.body?.cancel();
  return answer?.ok ? 'ok' : 'unavailable';
}

import { connection } from 'next/server';
import { config, type WebConfig } from './config';

/** What the browser may know. It reaches the page with the request, so one build serves every environment. */
export interface PublicConfig {
  embedded: boolean;
  firebase: {
    projectId: string;
    apiKey: string;
    authDomain: string;
    /** http://host:port of the Auth emulator; null outside embedded mode. */
    emulatorUrl: string | null;
  };
  /** Whether "Try it with the sample account" exists. */
  sampleAccount: boolean;
  /** Page of the local mail inbox; null outside embedded mode. */
  inboxUrl: string | null;
}

/** What a page's own address is completed with, under whichever name it was asked for. */
export async function publicAddress(): Promise<URL> {
  await connection();
  return new URL(config().PUBLIC_URL);
}

export async function publicConfig(): Promise<PublicConfig> {
  await connection();
  return publicConfigOf(config());
}

export function publicConfigOf(settings: WebConfig): PublicConfig {
  const embedded = settings.APP_ENV === 'embedded';
  return {
    embedded,
    firebase: {
      projectId: settings.FIREBASE_PROJECT_ID,
      apiKey: settings.FIREBASE_API_KEY,
      authDomain: settings.FIREBASE_AUTH_DOMAIN,
      emulatorUrl:
        embedded && settings.FIREBASE_AUTH_EMULATOR_HOST
          ? `http://${settings.FIREBASE_AUTH_EMULATOR_HOST}`
          : null,
    },
    sampleAccount: embedded && !!settings.SAMPLE_ACCOUNT_EMAIL && !!settings.SAMPLE_ACCOUNT_PASSWORD,
    inboxUrl: embedded ? (settings.INBOX_URL ?? null) : null,
  };
}

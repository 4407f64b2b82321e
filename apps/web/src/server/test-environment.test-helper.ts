import { vi } from 'vitest';

/** A configuration that is right, for what reads it. */
export const testEnvironment: Readonly<Record<string, string>> = {
  APP_ENV: 'embedded',
  PUBLIC_URL: 'https://buddy.example',
  UPLOAD_SERVICE_URL: 'http://127.0.0.1:1',
  PROCESSOR_SERVICE_URL: 'http://127.0.0.1:1',
  AI_ANALYZER_SERVICE_URL: 'http://127.0.0.1:1',
  NOTIFICATION_SERVICE_URL: 'http://127.0.0.1:1',
  FIREBASE_PROJECT_ID: 'demo-interview-buddy',
  FIREBASE_AUTH_EMULATOR_HOST: '127.0.0.1:9099',
  FIREBASE_API_KEY: 'key',
  FIREBASE_AUTH_DOMAIN: 'demo.example',
};

/**
 * Until the test ends. The configuration is read once in a process, by whichever test is first.
 * @param redisUrl where limits are counted; without it nothing is limited.
 */
export function stubEnvironment(redisUrl?: string): void {
  const wanted = { ...testEnvironment, ...(redisUrl !== undefined && { REDIS_URL: redisUrl }) };
  for (const [name, value] of Object.entries(wanted)) vi.stubEnv(name, value);
}

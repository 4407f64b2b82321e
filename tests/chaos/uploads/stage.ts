import { request as httpRequest, type ClientRequest } from 'node:http';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import {
  createTestDatabase,
  signTestToken,
  startTestAuthEmulator,
  testBlobConfig,
  testRedisPrefix,
  testServers,
  TEST_PROJECT,
} from '@interview-buddy/shared-utils/testing';
import type { ConsentQuestion } from '@interview-buddy/shared-types/api';
import pg from 'pg';
import { statementFor } from '../../../scripts/lib/consent.ts';

/** One person, a database and a container of this test's own, and what can be asked of them. */
export interface Stage {
  env: Record<string, string>;
  container: ContainerClient;
  database: pg.Client;
  databaseUrl: string;
  headers: Record<string, string>;
  newInterview(url: string): Promise<string>;
  newUpload(url: string, interviewId: string, length: number): Promise<string>;
  /** A PATCH whose body the test sends itself. */
  openPatch(url: string, location: string, offset: number, length: number): ClientRequest;
  patch(
    url: string,
    location: string,
    offset: number,
    body: Uint8Array,
    headers?: Record<string, string>,
  ): Promise<Response>;
  head(url: string, location: string): Promise<Response>;
  offsetOf(url: string, location: string): Promise<number>;
  interview(id: string): Promise<InterviewFacts>;
  uploadedEvents(interviewId: string): Promise<number>;
  end(): Promise<void>;
}

export interface InterviewFacts {
  status: string;
  sha256: string | null;
  blob_path: string | null;
  failure_code: string | null;
}

export async function setStage(): Promise<Stage> {
  const [created, blob, emulator] = await Promise.all([
    createTestDatabase(),
    testBlobConfig(),
    startTestAuthEmulator(),
  ]);
  const database = new pg.Client({ connectionString: created.url });
  await database.connect();
  const headers = { authorization: `Bearer ${signTestToken()}`, 'tus-resumable': '1.0.0' };
  const bytesOf = (offset: number) => ({
    ...headers,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
  });
  const head = (url: string, location: string) => fetch(url + location, { method: 'HEAD', headers });
  return {
    env: {
      APP_ENV: 'embedded',
      LOG_LEVEL: 'warn',
      DATABASE_URL: created.url,
      REDIS_URL: testServers().redisUrl,
      EVENTS_PREFIX: testRedisPrefix(),
      FIREBASE_PROJECT_ID: TEST_PROJECT,
      FIREBASE_AUTH_EMULATOR_HOST: emulator.host,
      ...blob,
    },
    container: BlobServiceClient.fromConnectionString(blob.BLOB_CONNECTION_STRING).getContainerClient(
      blob.BLOB_CONTAINER,
    ),
    database,
    databaseUrl: created.url,
    headers,
    async newInterview(url) {
      const response = await fetch(`${url}/interviews`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ company: 'Northwind Freight', title: 'Engineer', type: 'phone' }),
      });
      const { id } = (await response.json()) as { id: string };
      const asked = await fetch(`${url}/consent`, { headers });
      await fetch(`${url}/interviews/${id}/consent`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(statementFor((await asked.json()) as ConsentQuestion)),
      });
      return id;
    },
    async newUpload(url, interviewId, length) {
      const metadata = `interviewId ${Buffer.from(interviewId).toString('base64')}`;
      const response = await fetch(`${url}/uploads`, {
        method: 'POST',
        headers: { ...headers, 'upload-length': String(length), 'upload-metadata': metadata },
      });
      if (response.status !== 201)
        throw new Error(`Creation answered ${response.status}: ${await response.text()}`);
      return new URL(response.headers.get('location') ?? '', url).pathname;
    },
    openPatch(url, location, offset, length) {
      const request = httpRequest(url + location, {
        method: 'PATCH',
        headers: { ...bytesOf(offset), 'content-length': length },
      });
      request.on('error', () => undefined);
      request.on('response', (response) => response.resume());
      return request;
    },
    patch: (url, location, offset, body, more = {}) =>
      fetch(url + location, {
        method: 'PATCH',
        headers: { ...bytesOf(offset), ...more },
        body: Uint8Array.from(body),
      }),
    head,
    offsetOf: async (url, location) => Number((await head(url, location)).headers.get('upload-offset')),
    async interview(id) {
      const { rows } = await database.query<InterviewFacts>(
        'SELECT status, sha256, blob_path, failure_code FROM interviews WHERE id = $1',
        [id],
      );
      const [row] = rows;
      if (!row) throw new Error('There is no such interview.');
      return row;
    },
    async uploadedEvents(interviewId) {
      const { rows } = await database.query<{ count: string }>(
        `SELECT count(*) FROM outbox_events WHERE ordering_key = $1 AND name = 'interview.uploaded'`,
        [interviewId],
      );
      return Number(rows[0]?.count);
    },
    async end() {
      await database.end();
      await Promise.all([created.drop(), emulator.stop()]);
    },
  };
}

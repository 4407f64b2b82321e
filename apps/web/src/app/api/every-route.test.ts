import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { stubEnvironment } from '@/server/test-environment.test-helper';

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

const folder = import.meta.dirname;
const changes = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** A mail program posts there from anywhere and without a cookie; what it may do stands in the link. */
const forAnybody = ['mail/stop/route.ts'];

beforeEach(() => stubEnvironment());

it.each(globSync('**/route.ts', { cwd: folder }))(
  '%s refuses every change that another site asks for, and lets it read nothing',
  async (file) => {
    const handlers = (await import(join(folder, file))) as Record<string, Handler>;
    for (const [method, handle] of Object.entries(handlers)) {
      const request = new Request('https://buddy.example/api', {
        method,
        headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', host: 'buddy.example' },
      });
      const response = await handle(request, { params: Promise.resolve({}) });
      const headers = [...response.headers.keys()];
      expect(response.ok).toBe(false);
      expect(headers).toContain('strict-transport-security');
      expect(headers.filter((name) => name.startsWith('access-control'))).toEqual([]);
      if (changes.includes(method) && !forAnybody.includes(file))
        expect({ method, ...(await response.json()) }).toMatchObject({
          method,
          code: 'request/cross-origin',
        });
    }
  },
);

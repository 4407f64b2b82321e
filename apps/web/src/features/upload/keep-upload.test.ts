import { expect, it } from 'vitest';
import { keepUpload, OffsetUnknown } from './keep-upload';

const ask = (method: string, status: number) => () =>
  keepUpload({ getMethod: () => method }, { getStatus: () => status, getBody: () => '' });

it.each([401, 403, 423, 429, 500, 502, 503])('keeps an upload whose HEAD is answered with %i', (status) => {
  expect(ask('HEAD', status)).toThrow(OffsetUnknown);
});

it.each([200, 204, 404, 410])('lets the client go its way after %i', (status) => {
  expect(ask('HEAD', status)).not.toThrow();
});

it('leaves other requests to the client', () => {
  expect(ask('PATCH', 503)).not.toThrow();
});

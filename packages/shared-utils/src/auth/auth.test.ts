import { Controller, Get, Module, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemFilter } from '../errors/index.js';
import { createLogger } from '../logging/index.js';
import {
  signTestToken,
  startTestAuthEmulator,
  TEST_PROJECT,
  type TestAuthEmulator,
} from '../testing/index.js';
import { AuthModule, CurrentUser, Public, Roles, type AuthenticatedUser } from './index.js';

@Controller()
class Routes {
  @Get('me')
  me(@CurrentUser() user: AuthenticatedUser) {
    return user;
  }

  @Post('me')
  change(@CurrentUser() user: AuthenticatedUser) {
    return user;
  }

  @Public()
  @Get('open')
  open() {
    return { open: true };
  }

  @Roles('reviewer', 'admin')
  @Get('review')
  review() {
    return { review: true };
  }
}

let emulator: TestAuthEmulator;
let app: NestExpressApplication;
let base: string;

beforeAll(async () => {
  emulator = await startTestAuthEmulator();

  @Module({
    imports: [
      AuthModule.forRoot({ appEnv: 'embedded', projectId: TEST_PROJECT, emulatorHost: emulator.host }),
    ],
    controllers: [Routes],
  })
  class AppModule {}

  const testing = await Test.createTestingModule({ imports: [AppModule] }).compile();
  app = testing.createNestApplication();
  app.useGlobalFilters(new ProblemFilter(createLogger('test', { level: 'silent' })));
  await app.listen(0, '127.0.0.1');
  base = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await emulator.stop().catch(() => undefined);
});

async function get(path: string, token?: string, { scheme = 'Bearer', method = 'GET' } = {}) {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: token ? { Authorization: `${scheme} ${token}` } : {},
  });
  return { status: response.status, body: await response.json() };
}

describe('AuthGuard', () => {
  it.each(['id-token', 'session-cookie'] as const)('lets in whoever has an %s', async (kind) => {
    const token = signTestToken(
      { id: 'u-1', email: 'a@example.test', name: 'A', emailVerified: false },
      { kind },
    );
    expect(await get('/me', token)).toEqual({
      status: 200,
      body: { id: 'u-1', email: 'a@example.test', name: 'A', emailVerified: false, roles: [] },
    });
  });

  it('answers public routes to anybody', async () => {
    expect(await get('/open')).toEqual({ status: 200, body: { open: true } });
  });

  /** A good token but for these claims. */
  function forged(claims: object): string {
    const [header, payload = ''] = signTestToken({ id: 'u-1' }).split('.');
    const good = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return `${header}.${Buffer.from(JSON.stringify({ ...good, ...claims })).toString('base64url')}.`;
  }

  it.each([
    ['no token', undefined],
    ['no JWT', 'abc'],
    ['a JWT of nothing', 'e30.e30.'],
    ['a token of another project', forged({ aud: 'another-project' })],
    ['a token of another issuer', forged({ iss: 'https://securetoken.google.com/another-project' })],
    ['a session of another issuer', forged({ iss: 'https://session.firebase.google.com/another-project' })],
    ['a token of nobody', forged({ sub: '' })],
    ['a token that is far too long', forged({ more: 'a'.repeat(10_000) })],
  ])('refuses %s', async (_, token) => {
    expect(await get('/me', token)).toMatchObject({ status: 401, body: { code: 'auth/required' } });
  });

  it('refuses another scheme than Bearer', async () => {
    expect(await get('/me', signTestToken(), { scheme: 'Basic' })).toMatchObject({ status: 401 });
  });

  it.each(['id-token', 'session-cookie'] as const)('tells of an %s that has expired', async (kind) => {
    const token = signTestToken({}, { kind, expiresIn: -10, age: 3_600 });
    expect(await get('/me', token)).toMatchObject({ status: 401, body: { code: 'auth/expired' } });
  });

  it('refuses a sign-in that was revoked, a disabled account and a deleted one', async () => {
    emulator.revoke('u-revoked');
    emulator.disable('u-disabled');
    emulator.remove('u-removed');
    for (const id of ['u-revoked', 'u-disabled', 'u-removed']) {
      for (const kind of ['id-token', 'session-cookie'] as const) {
        const answer = await get('/me', signTestToken({ id }, { kind, age: 60 }));
        expect(answer).toMatchObject({ status: 401, body: { code: 'auth/expired' } });
      }
    }
  });

  it('asks anew before anything is changed, whoever was let in a moment ago', async () => {
    const token = signTestToken({ id: 'u-writer' }, { age: 60 });
    expect(await get('/me', token)).toMatchObject({ status: 200 });
    emulator.revoke('u-writer');
    expect(await get('/me', token, { method: 'POST' })).toMatchObject({
      status: 401,
      body: { code: 'auth/expired' },
    });
    expect(await get('/me', token)).toMatchObject({ status: 401 });
  });

  it('asks for a role where one is needed', async () => {
    expect(await get('/review', signTestToken())).toMatchObject({
      status: 403,
      body: { code: 'auth/forbidden' },
    });
    expect(await get('/review', signTestToken({ roles: ['reviewer'] }))).toMatchObject({ status: 200 });
    expect(await get('/review', signTestToken({ roles: ['admin'] }))).toMatchObject({ status: 200 });
  });

  it('says that it cannot tell, not that the person is signed out, when Firebase is away', async () => {
    const token = signTestToken({ id: 'u-waiting' });
    await emulator.stop();
    const answer = await get('/me', token);
    expect(answer).toMatchObject({ status: 503, body: { code: 'service/unavailable' } });
  }, 30_000);
});

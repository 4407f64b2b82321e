import { Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { createService, type Service } from '../service/index.js';
import { ZodBody, ZodParam, ZodQuery, ZodResponse } from './index.js';

const create = z.object({
  company: z.string().trim().min(1, 'Say which company this was with.'),
  rounds: z.number().int().max(9),
  heldOn: z.iso.date().nullable().default(null),
});
const list = z.object({ limit: z.coerce.number().int().max(100).default(25), search: z.string().optional() });

@Controller('things')
class Things {
  @Post()
  @HttpCode(201)
  @ZodResponse(201, z.object({ id: z.uuid() }))
  create(@ZodBody(create) body: z.output<typeof create>) {
    return body;
  }

  @Get(':id')
  one(@ZodParam('id', z.uuid()) id: string, @ZodQuery(list) query: z.output<typeof list>) {
    return { id, query };
  }
}

@Module({ controllers: [Things] })
class AppModule {}

let service: Service;
let base: string;
beforeAll(async () => {
  const config = { APP_ENV: 'embedded', PORT: 0, LOG_LEVEL: 'silent' } as const;
  service = await createService(AppModule, { name: 'things', config });
  await service.app.listen(0, '127.0.0.1');
  base = await service.app.getUrl();
});
afterAll(() => service.app.close());

async function post(body: string, type = 'application/json') {
  const response = await fetch(`${base}/things`, { method: 'POST', body, headers: { 'Content-Type': type } });
  const answer: { detail?: string } = Object(await response.json());
  return { status: response.status, type: response.headers.get('content-type'), body: answer };
}

describe('zod at the door', () => {
  it('hands over what was parsed, with defaults', async () => {
    const answer = await post(JSON.stringify({ company: '  Acme ', rounds: 2, more: 'dropped' }));
    expect(answer).toMatchObject({ status: 201, body: { company: 'Acme', rounds: 2, heldOn: null } });
    expect(answer.body).not.toHaveProperty('more');
  });

  it('names each refused field, with our own sentences as they stand', async () => {
    const answer = await post(JSON.stringify({ company: ' ', rounds: 10 }));
    expect(answer).toMatchObject({
      status: 400,
      type: 'application/problem+json; charset=utf-8',
      body: { code: 'input/invalid', errors: [{ path: 'company' }, { path: 'rounds' }] },
    });
    expect(answer.body.detail).toMatch(/^Say which company this was with\. rounds: .+\.$/);
  });

  it.each([
    ['no body', ''],
    ['a body that is no object', '[]'],
    ['a body that is no JSON', '{"company": "secret'],
  ])('refuses %s and repeats nothing of it', async (_, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it('refuses a body that is too large', async () => {
    expect(await post(JSON.stringify({ company: 'x'.repeat(600_000) }))).toMatchObject({
      status: 413,
      body: { code: 'request/too-large' },
    });
  });

  it('parses the path and the query', async () => {
    const id = crypto.randomUUID();
    const good = await fetch(`${base}/things/${id}?limit=7`);
    expect(await good.json()).toEqual({ id, query: { limit: 7 } });
    expect((await fetch(`${base}/things/7`)).status).toBe(400);
    expect((await fetch(`${base}/things/${id}?limit=1000`)).status).toBe(400);
  });

  it('answers an address that does not exist as a problem too', async () => {
    const response = await fetch(`${base}/nowhere?email=anna@example.org`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'page/not-found', detail: 'There is no such page.' });
  });
});

it('describes itself at /docs/json from the same schemas', async () => {
  const document: OpenAPIObject = JSON.parse(await (await fetch(`${base}/docs/json`)).text());
  const things = document.paths['/things']?.post;
  expect(things?.requestBody).toMatchObject({
    content: {
      'application/json': {
        schema: {
          required: ['company', 'rounds'],
          properties: { company: { type: 'string', minLength: 1 }, rounds: { type: 'integer', maximum: 9 } },
        },
      },
    },
  });
  expect(things?.responses['201']).toMatchObject({
    content: { 'application/json': { schema: { properties: { id: { type: 'string', format: 'uuid' } } } } },
  });
  const parameters = document.paths['/things/{id}']?.get?.parameters;
  expect(parameters).toContainEqual(expect.objectContaining({ name: 'id', in: 'path', required: true }));
  expect(parameters).toContainEqual(expect.objectContaining({ name: 'limit', in: 'query', required: false }));
  expect(parameters).toContainEqual(
    expect.objectContaining({ name: 'search', in: 'query', required: false }),
  );
  expect((await fetch(`${base}/docs`)).status).toBe(200);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { probe } from './probe.js';

const signal = new AbortController().signal;

describe('a hostile recording', { timeout: 30_000 }, () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('secret');
  });
  let inside = '';
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    inside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/internal`;
  });
  afterAll(() => server.close());

  it.each([
    ['a playlist that names a local file', () => media.playlist('file:///etc/hostname')],
    ['a playlist that names an inner address', () => media.playlist(inside)],
    ['a script of files', () => script(`ffconcat version 1.0\nfile '/etc/hostname'\n`)],
    [
      'a picture that draws from an address',
      () => script(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${inside}"/></svg>`),
    ],
    ['a description of streams', () => script(`v=0\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n`)],
  ])('%s is not followed', async (_name, file) => {
    await expect(probe(file(), signal)).rejects.toMatchObject({ code: 'recording/unreadable' });
    expect(asked).toEqual([]);
  });

  it('with pictures that would take all memory is looked at with what there is', async () => {
    expect((await probe(media.hugePictures(), signal)).audioTracks).toHaveLength(1);
  });
});

function script(content: string): string {
  const path = media.empty();
  writeFileSync(path, content);
  return path;
}

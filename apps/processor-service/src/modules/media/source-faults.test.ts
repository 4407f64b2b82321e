import { describe, expect, it } from 'vitest';
import { SourceUnavailable, throwNetworkFault } from './source-faults.js';

describe('throwNetworkFault', () => {
  it.each([
    '[http @ 0x5] HTTP error 403 Server failed to authenticate the request.',
    'http://storage/talk: Server returned 5XX Server Error reply',
    'http://storage/talk: Connection reset by peer',
    '[tcp @ 0x5] Failed to resolve hostname storage: Name or service not known',
    '[http @ 0x5] Stream ends prematurely at 1028612, should be 2057225',
    '[tls @ 0x55] Error in the pull function.\nInput/output error',
  ])('blames the network: %s', (stderr) => {
    expect(() => throwNetworkFault(stderr)).toThrow(SourceUnavailable);
  });

  it.each([
    'talk.flac: Input/output error',
    'moov atom not found',
    '[mov @ 0x5] stream 0, offset 0xfb263: partial file',
    '[http @ 0x5] HTTP error 416 Requested Range Not Satisfiable',
  ])('blames it not: %s', (stderr) => {
    expect(() => throwNetworkFault(stderr)).not.toThrow();
  });

  it('knows what is gone', () => {
    expect(() => throwNetworkFault('http://storage/talk: Server returned 404 Not Found')).toThrow(
      expect.objectContaining({ code: 'recording/missing' }),
    );
  });
});

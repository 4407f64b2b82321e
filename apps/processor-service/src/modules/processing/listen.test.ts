import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { media } from '../../media.test-helper.js';
import { TWO_VOICES } from '../../recording.test-helper.js';
import { TranscriptFiles } from '../imports/transcript-files.js';
import { EngineOrder } from '../transcription/engine-order.js';
import { PocketsphinxEngine } from '../transcription/engines/pocketsphinx/pocketsphinx.engine.js';
import { AudioAnalysis } from './audio-analysis.js';
import { findingsOf } from './findings.js';
import { ProcessingPipeline } from './processing.pipeline.js';

const root = mkdtempSync(join(tmpdir(), 'listen-'));
const analysis = new AudioAnalysis(1);
const engine = new PocketsphinxEngine({
  modelDirectory: '/usr/share/pocketsphinx/model/en-us',
  processes: 1,
});
const files = new TranscriptFiles();
const pipeline = new ProcessingPipeline(analysis, new EngineOrder([engine]), files);
afterAll(async () => {
  analysis.close();
  files.onApplicationShutdown();
  await engine.close();
  rmSync(root, { recursive: true });
});

/** What a person would be told: the code of what is wrong with the recording, or of what was noticed in it. */
async function listen(source: string): Promise<string[]> {
  const heard = await pipeline
    .listen({
      source,
      directory: mkdtempSync(join(root, 'one-')),
      limits: { longestMs: 600_000, timeoutMs: 60_000 },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    })
    .catch((error: { code?: string }) => ({ code: error.code ?? String(error) }));
  if ('code' in heard) return [heard.code];
  if ('imported' in heard) return ['imported'];
  const { audio, measured } = heard;
  return findingsOf({
    ...{ truncated: audio.truncated, audio: measured.whole, speakers: 2, speakerConfidence: 1 },
    ...{ meanConfidence: null, verbatim: true, language: 'en' },
  }).map(({ code }) => code);
}

const AUDIO = ['wav', 'mp3', 'm4a', 'ogg', 'flac', 'webm', 'mov', 'mp4', 'mkv'];
const more = (count: number) => Array.from({ length: count }, () => ['-t', '12', '-i', TWO_VOICES]);
const KNOCK = "volume='if(between(t,4,4.1),4,0.01)':eval=frame";
const OPPOSED = 'pan=stereo|c0=c0|c1=-1*c0';
const VARIABLE = ['-write_xing', '0', '-q:a', '7'];
const FRAGMENTS = ['-c:a', 'aac', '-movflags', 'empty_moov+default_base_moof', '-frag_duration', '1000000'];
const FILM = ['mp4', 'mov', 'mkv', 'webm', 'avi'];

describe('what a recording is found to be', { timeout: 120_000 }, () => {
  it.each(AUDIO)('good .%s', async (type) => expect(await listen(media.talk(`good.${type}`))).toEqual([]));

  it.each(FILM)('good film .%s', async (type) => expect(await listen(media.film(type))).toEqual([]));

  it.each(AUDIO)('silent .%s', async (type) => {
    expect(await listen(media.silence(type))).toEqual(['recording/silent']);
  });

  it.each(AUDIO)('a tone and no speech .%s', async (type) => {
    expect(await listen(media.tone(type))).toEqual(['recording/no-speech']);
  });

  it.each(['wav', 'm4a', 'ogg', 'flac'])('noisy .%s', async (type) => {
    expect(await listen(media.noisy(type))).toEqual(['noisy']);
  });

  it.each(['wav', 'mp3', 'm4a', 'flac'])('too quiet .%s', async (type) => {
    expect(await listen(media.talk(`quiet.${type}`, 'volume=-36dB'))).toContain('too-quiet');
  });

  it.each(['wav', 'flac', 'mkv'])('overdriven .%s', async (type) => {
    expect(await listen(media.talk(`loud.${type}`, 'volume=24dB'))).toContain('clipping');
  });

  it.each(['wav', 'm4a', 'ogg'])('mostly silence .%s', async (type) => {
    expect(await listen(media.longSilence(type))).toContain('mostly-silence');
  });

  it.each(['wav', 'flac', 'ogg', 'aac', 'w64', 'wma', 'aiff', 'avi'])('cut off .%s', async (type) => {
    expect(await listen(media.cut(media.talk(`whole.${type}`), 0.6))).toContain('truncated');
  });

  it.each([
    ['recorded by a browser, without a duration', media.live, []],
    ['8 kHz telephone', () => media.talk('phone.wav', 'aresample=8000', ['-c:a', 'pcm_mulaw']), []],
    ['surround', () => media.talk('surround.wav', 'aformat=channel_layouts=5.1'), []],
    ['Windows Media', () => media.talk('talk.wma'), []],
    ['Dolby Digital', () => media.talk('talk.ac3'), []],
    ['voices on the second track only', media.twoTracks, []],
    ['packed samples', () => media.talk('packed.wav', 'anull', ['-c:a', 'adpcm_ms']), []],
    ['wide samples', () => media.talk('wide.wav', 'anull', ['-c:a', 'pcm_f64le', '-rf64', 'always']), []],
    ['eight channels', () => media.talk('eight.m4a', 'aformat=channel_layouts=7.1'), []],
    ['a phone of Apple', () => media.talk('phone.caf'), []],
    ['sixteen microphones of which one hears', () => media.talk('many.wav', 'pan=16c|c12=c0'), []],
    ['two channels that cancel each other', () => media.talk('opposed.m4a', OPPOSED), []],
    ['two that nearly do', () => media.talk('opposed.webm', 'pan=stereo|c0=c0|c1=-0.9*c0'), []],
    ['one channel of two', () => media.talk('left.mp3', 'pan=stereo|c0=c0|c1=0*c0'), []],
    ['the same on six tracks', () => media.tracks(...more(5)), []],
    ['the same on more tracks than anybody has', () => media.tracks(...more(40)), []],
    ['a second track that nothing can decode', media.spatial, []],
    ['a pause that was not written', () => media.gap('webm', 5, ['-c:a', 'libopus']), []],
    ['a computer that slept for ten hours', () => media.gap('webm', 36_000, ['-c:a', 'libopus']), []],
    ['ten hours that are not there', media.longerThanItIs, []],
    ['faint voices and a knock against the microphone', () => media.talk('knock.wav', KNOCK), ['too-quiet']],
    ['samples that are no numbers', () => media.strayNumbers(Number.NaN), []],
    ['hum of the mains, louder than the voices', media.hum, ['noisy']],
    ['more words about it than sound in it', media.longNotes, []],
    ['television', () => media.talk('tv.ts'), []],
    ['a recorder of Windows', () => media.talk('talk.wmv'), []],
    ['a Mac', () => media.talk('talk.aiff'), []],
    ['a recorder of the screen', () => media.talk('talk.flv', 'aresample=44100'), []],
    ['a camcorder', () => media.talk('talk.mts', 'anull', ['-f', 'mpegts', '-mpegts_m2ts_mode', '1']), []],
    ['a WAV of 64 bits', () => media.talk('talk.w64'), []],
    ['Windows Media in a film', () => media.talk('talk.asf'), []],
    ['Opus in MP4', () => media.talk('opus.mp4', 'anull', ['-c:a', 'libopus']), []],
    ['a cover and a long title before the sound', media.longTitle, []],
    ['a changing rate and no table of it', () => media.talk('vbr.mp3', 'anull', VARIABLE), []],
    ['damaged within', media.damaged, []],
    ['fragments', () => media.talk('parts.m4a', 'anull', FRAGMENTS), []],
    [
      'fragments that were cut',
      () => media.cut(media.talk('parts.m4a', 'anull', FRAGMENTS), 0.6),
      ['truncated'],
    ],
    ['clusters that were cut', () => media.cut(media.live(), 0.6), ['truncated']],
    ['a length that the file does not have', media.wavOf('long', 0x1_000_000), ['truncated']],
    ['a length that the recorder never wrote', media.wavOf('unknown', 0), []],
    ['a blink of sound', () => media.talk('blink.wav', 'atrim=end=0.05'), ['recording/no-speech']],
    ['a cover and no sound', media.coverOnly, ['recording/no-audio']],
    ['a phone, as AMR', media.amr, []],
    ['a phone, as 3GP', media.threeGp, []],
    ['AAC in 3GP', () => media.talk('aac.3gp', 'anull', ['-c:a', 'aac']), []],
    ['a header that is cut', () => media.cut(media.talk('head.flac'), 0.0002), ['recording/unreadable']],
    ['a header and no sound', () => media.cut(media.talk('head.wav'), 0.0001), ['recording/unreadable']],
    ['an archive that is called a film', media.archive, ['recording/unreadable']],
    ['boxes within boxes', media.nestedBoxes, ['recording/unreadable']],
    ['noise of bytes', media.garbage, ['recording/unreadable']],
    ['a page of the web', media.page, ['recording/unreadable']],
    ['an MP4 that lost its index', () => media.cut(media.film('mp4'), 0.5), ['recording/unreadable']],
    ['a film without sound', media.videoWithoutAudio, ['recording/no-audio']],
    ['notes that are called a film', media.textNamedVideo, ['recording/unreadable']],
    ['nothing', media.empty, ['recording/unreadable']],
  ] as const)('%s', async (_name, file, codes) => expect(await listen(file())).toEqual(codes));
});

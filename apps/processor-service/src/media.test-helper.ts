import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeZip } from './modules/transcripts/formats/docx/write-zip.js';
import { PHONE, TWO_VOICES } from './recording.test-helper.js';

const folder = mkdtempSync(join(tmpdir(), 'media-'));
const SILENCE = ['-f', 'lavfi', '-i', 'anullsrc=r=16000:cl=mono'];
const PICTURE = ['-f', 'lavfi', '-i', 'color=black:s=64x64:r=5'];

function make(name: string, args: readonly string[]): string {
  const path = join(folder, name);
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, path]);
  return path;
}

/** Good and broken recordings, made when they are asked for. */
export const media = {
  videoWithoutAudio: () => make('mute.mp4', [...PICTURE, '-t', '3', '-pix_fmt', 'yuv420p']),
  silentVideo: () => make('silent.mp4', [...PICTURE, ...SILENCE, '-t', '3', '-pix_fmt', 'yuv420p']),
  music: () =>
    make('music.webm', [
      '-f',
      'lavfi',
      '-i',
      'sine=440:d=4',
      '-f',
      'lavfi',
      '-i',
      'sine=660:d=4',
      '-filter_complex',
      'amix',
      '-c:a',
      'libopus',
    ]),
  video: () =>
    make('talk.mp4', [
      ...PICTURE,
      '-i',
      TWO_VOICES,
      '-shortest',
      '-pix_fmt',
      'yuv420p',
      '-movflags',
      '+faststart',
    ]),
  container: (extension: string) => make(`talk.${extension}`, ['-i', TWO_VOICES]),
  textNamedVideo: () => written('notes.mp4', Buffer.from('These are only notes.\n'.repeat(500))),
  empty: () => written('empty.mp4', Buffer.alloc(0)),
  truncatedVideo: () => {
    const whole = readFileSync(media.video());
    return written('cut.mp4', whole.subarray(0, Math.floor(whole.length * 0.6)));
  },
  playlist: (target: string) => written('list.mp4', Buffer.from(`#EXTM3U\n#EXTINF:10,\n${target}\n`)),
  transcript: () =>
    written(
      'talk.vtt',
      Buffer.from(
        'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ann>Tell me about your team.\n\n00:00:04.000 --> 00:00:07.000\n<v Bob>I work with six people on my project.\n',
      ),
    ),
  brokenTranscript: () => written('talk.srt', Buffer.from('1\n00:00:01,000 --> later\nHello\n')),
  quiet: () => make('quiet.ogg', ['-i', TWO_VOICES, '-af', 'volume=-32dB']),
  /** The first 12 s of the two voices, changed by an ffmpeg filter. */
  talk: (name: string, filter = 'anull', codec: readonly string[] = []) =>
    make(name, ['-t', '12', '-i', TWO_VOICES, '-af', filter, ...codec]),
  /** With a picture beside it, and the index at the end where the container has one. */
  film: (extension: string) =>
    make(`film.${extension}`, [...PICTURE, '-t', '12', '-i', TWO_VOICES, '-shortest', '-pix_fmt', 'yuv420p']),
  silence: (extension: string) => make(`silence.${extension}`, [...SILENCE, '-t', '3']),
  tone: (extension: string) => make(`tone.${extension}`, ['-f', 'lavfi', '-i', 'sine=330:d=4', '-ac', '1']),
  noisy: (extension: string) =>
    make(`noisy.${extension}`, [
      ...['-t', '12', '-i', TWO_VOICES, '-f', 'lavfi', '-i', 'anoisesrc=a=0.1:c=white:d=12'],
      ...['-filter_complex', 'amix=duration=first:normalize=0'],
    ]),
  /** Of the mains, as bad cables bring it. */
  hum: () =>
    make('hum.wav', [
      ...['-t', '12', '-i', TWO_VOICES, '-f', 'lavfi', '-i', 'sine=50:d=12'],
      ...['-filter_complex', '[0]volume=-12dB[a];[1]volume=6dB[b];[a][b]amix=duration=first:normalize=0'],
    ]),
  longSilence: (extension: string) =>
    make(`long-silence.${extension}`, ['-t', '6', '-i', TWO_VOICES, '-af', 'apad=whole_dur=60']),
  /** As a browser's recorder leaves it: no duration, no index. */
  live: () =>
    make('live.webm', [
      ...['-t', '12', '-i', TWO_VOICES, '-c:a', 'libopus'],
      ...['-f', 'webm', '-live', '1', '-cluster_time_limit', '1000'],
    ]),
  amr: () => PHONE,
  /** The same as phones wrap it. */
  threeGp: () => make('phone.3gp', ['-i', PHONE, '-c', 'copy']),
  /** A silent track first, the voices on the second, as recorders with a track a microphone leave it. */
  twoTracks: () =>
    make('tracks.mp4', [
      ...[...SILENCE, '-t', '12', '-i', TWO_VOICES],
      ...['-map', '0:a', '-map', '1:a', '-t', '12', '-c:a', 'aac'],
    ]),
  /** With two megabytes of words about it. */
  longNotes: () => {
    const notes = written('notes.txt', Buffer.from(`;FFMETADATA1\nlyrics=${'la '.repeat(700_000)}\n`));
    return make('notes.m4a', ['-t', '12', '-i', TWO_VOICES, '-i', notes, '-map_metadata', '1']);
  },
  /** An MP3 behind 3 MB of what players show of it. */
  longTitle: () => {
    const sound = readFileSync(make('titled.mp3', ['-t', '12', '-i', TWO_VOICES, '-id3v2_version', '0']));
    const size = 3 * 1024 * 1024;
    const head = Buffer.from([
      0x49,
      0x44,
      0x33,
      3,
      0,
      0,
      size >> 21,
      (size >> 14) & 127,
      (size >> 7) & 127,
      0,
    ]);
    return written('long-title.mp3', Buffer.concat([head, Buffer.alloc(size), sound]));
  },
  damaged: () => {
    const whole = readFileSync(make('damaged.mp3', ['-t', '12', '-i', TWO_VOICES]));
    const bad = Buffer.alloc(20_000, 0x55);
    return written('damaged.mp3', Buffer.concat([whole.subarray(0, 40_000), bad, whole.subarray(40_000)]));
  },
  /** A WAV that says of itself that it has this many bytes of sound. */
  wavOf: (name: string, bytes: number) => () => {
    const wav = readFileSync(make(`${name}.wav`, ['-t', '12', '-i', TWO_VOICES]));
    wav.writeUInt32LE(bytes, wav.indexOf('data') + 4);
    return written(`${name}.wav`, wav);
  },
  coverOnly: () => make('cover.mp4', [...PICTURE, '-frames:v', '1', '-c:v', 'mjpeg']),
  archive: () => written('zip.mp4', writeZip([{ name: 'notes.html', content: 'Ann: a' }])),
  /** Twenty thousand MP4 boxes, each in the one before. */
  nestedBoxes: () => {
    const depth = 20_000;
    const boxes = Buffer.alloc(depth * 8);
    for (let i = 0; i < depth; i += 1) {
      boxes.writeUInt32BE((depth - i) * 8, i * 8);
      boxes.write('moov', i * 8 + 4, 'latin1');
    }
    return written(
      'nested.mp4',
      Buffer.concat([Buffer.from('\x00\x00\x00\x10ftypisom\x00\x00\x02\x00', 'latin1'), boxes]),
    );
  },
  garbage: () =>
    written('garbage.mp4', Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * 31 + i) >> 5))),
  page: () =>
    written('page.mp4', Buffer.from('<!doctype html>\n<!-- page -->\n<p>\nAnn: Hello\nBob: Hi\n</p>\n')),
  /** Forty films of which one picture takes a hundred megabytes. */
  hugePictures: () => {
    const gray = ['-f', 'lavfi', '-i', 'color=gray:s=8192x8192:r=1:d=1'];
    const one = make('huge.mp4', [...gray, '-c:v', 'libx264', '-preset', 'ultrafast']);
    return make('huge.mkv', [
      ...['-i', one, '-t', '12', '-i', TWO_VOICES],
      ...Array.from({ length: 40 }, () => ['-map', '0']).flat(),
      ...['-map', '1', '-c:v', 'copy', '-c:a', 'aac'],
    ]);
  },
  cut: (file: string, share: number) => {
    const whole = readFileSync(file);
    return written(`cut-${basename(file)}`, whole.subarray(0, Math.floor(whole.length * share)));
  },
  /** The voices begin this much after the picture. */
  late: (extension: string, seconds: number) =>
    make(`late.${extension}`, [
      ...[...PICTURE, '-itsoffset', String(seconds), '-t', '12', '-i', TWO_VOICES],
      ...['-map', '0', '-map', '1', '-t', '15', '-pix_fmt', 'yuv420p'],
    ]),
  /** From 6 s on everything is said to be so much later: what lay between was never written. */
  gap: (extension: string, seconds: number, codec: readonly string[]) =>
    media.talk(`gap-${seconds}.${extension}`, `asetpts=PTS+gte(T\\,6)*${seconds}/TB`, codec),
  /** Says of every packet that it were twice as late as it is. */
  slowClock: () =>
    make('slow.mkv', [
      ...['-i', media.talk('clock.webm', 'anull', ['-c:a', 'libopus'])],
      ...['-c', 'copy', '-bsf:a', 'setts=ts=PTS*2'],
    ]),
  /** Stereo at 44.1 kHz, and from the middle on mono at 48 kHz, as two recordings that were put behind each other. */
  changing: () => {
    const halves = [
      media.talk('first.aac', 'atrim=end=6', ['-ac', '2', '-ar', '44100']),
      media.talk('second.aac', 'atrim=start=6,asetpts=PTS-STARTPTS', ['-ac', '1', '-ar', '48000']),
    ];
    return written('changing.aac', Buffer.concat(halves.map((half) => readFileSync(half))));
  },
  /** The voices on a track of their own, and a short one that begins later, as a recorder leaves what was shared. */
  tracks: (...others: readonly (readonly string[])[]) =>
    make(`tracks-${others.length}.mkv`, [
      ...['-t', '12', '-i', TWO_VOICES, ...others.flat()],
      ...others.flatMap((_, i) => ['-map', String(i + 1)]),
      ...['-map', '0', '-c:a', 'aac'],
    ]),
  /** A second track in a form that no tool here can decode, as telephones add it for headphones. */
  spatial: () => {
    const film = readFileSync(
      make('spatial.mov', [
        ...['-t', '12', '-i', TWO_VOICES, ...SILENCE, '-map', '0', '-map', '1', '-t', '12', '-c:a', 'aac'],
      ]),
    );
    const entry = film.indexOf('mp4a', film.lastIndexOf('stsd'));
    film.write('apac', entry, 'latin1');
    film.write('dapa', film.indexOf('esds', entry), 'latin1');
    return written('spatial.mov', film);
  },
  /** Samples of which one in a thousand is this, which may be no number. */
  strayNumbers: (value: number) => {
    const wav = readFileSync(media.talk('float.wav', 'anull', ['-c:a', 'pcm_f32le']));
    for (let at = wav.indexOf('data') + 8; at + 4 <= wav.length; at += 4_000) wav.writeFloatLE(value, at);
    return written('stray.wav', wav);
  },
  /** A short recording that says it lasts ten hours. */
  longerThanItIs: () => {
    const sound = readFileSync(media.talk('lie.m4a'));
    for (const box of ['mvhd', 'mdhd'])
      sound.writeUInt32BE(sound.readUInt32BE(sound.indexOf(box) + 20) * 3_000, sound.indexOf(box) + 20);
    return written('lie.m4a', sound);
  },
  stereo: () =>
    make('stereo.wav', [
      '-i',
      TWO_VOICES,
      '-filter_complex',
      "[0]volume='if(lt(t,6)+between(t,16.6,19.5),1,0.02)':eval=frame[l];[0]volume='if(lt(t,6)+between(t,16.6,19.5),0.02,1)':eval=frame[r];[l][r]join=inputs=2:channel_layout=stereo",
    ]),
};

function written(name: string, content: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

import type { ContainerClient } from '@azure/storage-blob';
import { readUrl } from '@interview-buddy/shared-utils/blob';
import type { PublishedAudio } from '../transcription/engine.js';

const DAY_SECONDS = 24 * 60 * 60;

/** The recordings' container: the recording is only read; the sound kept beside it is ours. */
export class Recordings {
  constructor(private readonly container: ContainerClient) {}

  /** A URL that reads this one recording for a day: long enough for the longest work on it. */
  async readUrl(blobPath: string): Promise<string> {
    return readUrl(this.container, blobPath, DAY_SECONDS);
  }

  /** Keeps the sound for other engines and later tries, so that the video need not be read again. */
  async keepAudio(blobPath: string, opusPath: string, signal: AbortSignal): Promise<void> {
    await this.#keep(blobPath, 'audio.ogg', opusPath, signal);
  }

  /** Keeps the sound with its channels apart, for a recording that is worked on in parts. */
  async keepChannels(blobPath: string, opusPath: string, signal: AbortSignal): Promise<void> {
    await this.#keep(blobPath, 'channels.ogg', opusPath, signal);
  }

  /** A URL of the kept sound, for a day. */
  async keptAudioUrl(blobPath: string, channels: 1 | 2): Promise<string> {
    const name = channels === 2 ? 'channels.ogg' : 'audio.ogg';
    return readUrl(this.container, `${audioFolder(blobPath)}/${name}`, DAY_SECONDS);
  }

  async keepMeasures(blobPath: string, json: string): Promise<void> {
    const body = Buffer.from(json);
    await this.container
      .getBlockBlobClient(`${audioFolder(blobPath)}/measured.json`)
      .upload(body, body.length, { blobHTTPHeaders: { blobContentType: 'application/json' } });
  }

  async keptMeasures(blobPath: string): Promise<string> {
    const blob = this.container.getBlobClient(`${audioFolder(blobPath)}/measured.json`);
    return (await blob.downloadToBuffer()).toString();
  }

  async #keep(blobPath: string, name: string, file: string, signal: AbortSignal): Promise<void> {
    await this.container.getBlockBlobClient(`${audioFolder(blobPath)}/${name}`).uploadFile(file, {
      blobHTTPHeaders: { blobContentType: 'audio/ogg' },
      abortSignal: signal,
    });
  }

  /** Lends the sound of a part to a provider: readable by its address for a day, or until it is removed. */
  async publishAudio(blobPath: string, opus: Uint8Array): Promise<PublishedAudio> {
    const path = `${audioFolder(blobPath)}/lent-${crypto.randomUUID()}.ogg`;
    const blob = this.container.getBlockBlobClient(path);
    await blob.uploadData(opus, { blobHTTPHeaders: { blobContentType: 'audio/ogg' } });
    return {
      url: await readUrl(this.container, path, DAY_SECONDS),
      remove: async () => {
        await blob.deleteIfExists({ deleteSnapshots: 'include' });
      },
    };
  }

  /** Removes all sound of these uploads; safe to repeat. */
  async removeAudio(blobPaths: readonly string[]): Promise<void> {
    for (const blobPath of blobPaths) {
      for await (const { name } of this.container.listBlobsFlat({ prefix: `${audioFolder(blobPath)}/` })) {
        await this.container.deleteBlob(name, { deleteSnapshots: 'include' }).catch(unlessGone);
      }
    }
  }

  async check(): Promise<void> {
    await this.container.getProperties();
  }
}

/** uploads/{userId}/{uploadId}/recording → audio/{userId}/{uploadId} */
export function audioFolder(blobPath: string): string {
  const [root, userId, uploadId] = blobPath.split('/');
  if (root !== 'uploads' || !userId || !uploadId) throw new Error('This is not the path of a recording.');
  return `audio/${userId}/${uploadId}`;
}

function unlessGone(error: { statusCode?: number }): void {
  if (error.statusCode !== 404) throw error;
}

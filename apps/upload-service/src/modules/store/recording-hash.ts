import { createSHA256, type IHasher } from 'hash-wasm';

/** How far a SHA-256 has come; enough to go on with it in another process. */
export interface HashProgress {
  /** Bytes hashed so far. */
  bytes: number;
  state: Uint8Array;
}

/** SHA-256 of a recording whose state can be saved, which Node's own cannot. */
export class RecordingHash {
  private constructor(
    private readonly hasher: IHasher,
    private hashed: number,
  ) {}

  static async start(): Promise<RecordingHash> {
    return new RecordingHash((await createSHA256()).init(), 0);
  }

  /** Null where the saved state cannot be used (written by another build of the library). */
  static async resume(progress: HashProgress): Promise<RecordingHash | null> {
    const hasher = await createSHA256();
    try {
      return new RecordingHash(hasher.load(progress.state), progress.bytes);
    } catch {
      return null;
    }
  }

  get bytes(): number {
    return this.hashed;
  }

  update(chunk: Uint8Array): void {
    this.hasher.update(chunk);
    this.hashed += chunk.byteLength;
  }

  save(): HashProgress {
    return { bytes: this.hashed, state: Uint8Array.from(this.hasher.save()) };
  }

  /** Lower-case hexadecimal; ends the hash. */
  digest(): string {
    return this.hasher.digest('hex');
  }
}

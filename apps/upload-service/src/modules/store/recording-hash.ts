import { createHash } from 'node:crypto';
import { createSHA256, type IHasher } from 'hash-wasm';

/** How far a SHA-256 has come; enough to go on with it in another process. */
export interface HashProgress {
  /** Bytes hashed so far. */
  bytes: number;
  state: Uint8Array;
}

/** Fed with the bytes of a recording as they pass by. */
export interface PassingHash {
  /** Bytes hashed so far. */
  readonly bytes: number;
  update(chunk: Uint8Array): void;
  /** Null where only this request can go on with it. */
  save(): HashProgress | null;
}

/** SHA-256 of a recording whose state can be saved, which Node's own cannot. */
export class RecordingHash implements PassingHash {
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

/** Node's own SHA-256, several times as fast: for what one request brings whole, or is read once where it is cut. */
export class WholeHash implements PassingHash {
  private readonly hasher = createHash('sha256');
  private hashed = 0;

  get bytes(): number {
    return this.hashed;
  }

  update(chunk: Uint8Array): void {
    this.hasher.update(chunk);
    this.hashed += chunk.byteLength;
  }

  save(): null {
    return null;
  }

  /** Lower-case hexadecimal; ends the hash. */
  digest(): string {
    return this.hasher.digest('hex');
  }
}

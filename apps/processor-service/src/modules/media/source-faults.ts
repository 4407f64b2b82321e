import { RecordingProblem } from './recording-problem.js';
import type { ToolResult } from './run-tool.js';

const CHECK_BYTES = 64 * 1024;
const CHECK_MS = 10_000;

/** The storage could not be read; the recording itself may be fine. */
export class SourceUnavailable extends Error {
  constructor(reason: string) {
    super(`The recording could not be fetched: ${reason}`);
    this.name = 'SourceUnavailable';
  }
}

const MISSING = /Server returned 404|HTTP error 404/;
// 416 is what is said of a file that says it were longer than it is. "Input/output error" alone is also what is said
// of a file that ends within its head.
const NETWORK =
  /HTTP error (?!416)\d+|Server returned (?:400|401|403|5)|Connection (?:refused|reset|timed out)|Stream ends prematurely|\[(?:tls|tcp) @ |Failed to resolve/;

/**
 * What the tool says on stderr tells a broken network from a broken file. It has to be asked after good exits too: a
 * connection that breaks is the end of the file for the tool.
 * @throws SourceUnavailable, RecordingProblem
 */
export function throwNetworkFault(stderr: string): void {
  if (MISSING.test(stderr)) throw new RecordingProblem('recording/missing');
  const match = NETWORK.exec(stderr);
  if (match) throw new SourceUnavailable(match[0]);
}

export function isRemote(source: string): boolean {
  return /^https?:\/\//.test(source);
}

/**
 * Whether it is the storage that a tool failed by, before anything is said against the recording.
 * @throws SourceUnavailable, RecordingProblem
 */
export async function throwSourceFault(
  source: string,
  { exitCode, stderr }: Pick<ToolResult, 'exitCode' | 'stderr'>,
  signal: AbortSignal,
): Promise<void> {
  throwNetworkFault(stderr);
  if (exitCode !== 0 && isRemote(source)) await assertReadable(source, signal);
}

/**
 * Whether the storage gives the recording, before something is said against it: a tool that got no answer says no more
 * than that the file ends.
 * @throws SourceUnavailable, RecordingProblem
 */
export async function assertReadable(url: string, signal: AbortSignal): Promise<void> {
  const soon = AbortSignal.any([signal, AbortSignal.timeout(CHECK_MS)]);
  const status = await fromStorage(statusOf(url, soon), signal);
  if (status === 404) throw new RecordingProblem('recording/missing');
  // An empty recording has no first byte.
  if (status !== 416 && status >= 300) throw new SourceUnavailable(String(status));
}

/** @throws SourceUnavailable where the work on a request failed, unless that was given up. */
export async function fromStorage<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    signal.throwIfAborted();
    throw new SourceUnavailable(error instanceof Error ? error.message : 'no answer');
  }
}

async function statusOf(url: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(url, { headers: { range: `bytes=0-${CHECK_BYTES - 1}` }, signal });
  if (response.status === 206) await response.arrayBuffer();
  else await response.body?.cancel();
  return response.status;
}

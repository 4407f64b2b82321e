import { afterEach, expect, it } from 'vitest';
import { engineInput } from '../../engine-input.test-helper.js';
import { conformance } from '../../engine.conformance.test-helper.js';
import {
  EngineUnavailable,
  type EngineInput,
  type ProviderJobs,
  type TranscriptionEngine,
} from '../../engine.js';
import {
  brokenOff,
  halfAnAnswer,
  json,
  notJson,
  startVendorWith,
  status,
  type Reply,
  type Vendor,
  type VendorRequest,
} from '../../vendor-server.test-helper.js';

/** Options of the engines, for tests that do not wait. */
export const HURRIED = {
  retry: { tries: 3, firstDelayMs: 5, longestDelayMs: 2_000 },
  poll: { firstDelayMs: 5, longestDelayMs: 20, timeoutMs: 5_000 },
};
export const AUDIO_URL = 'https://account.blob.example/recordings/audio/u/r/shared.ogg?sig=s-1';

/** What a vendor says at each step; a list is gone through, its last entry again and again. */
interface Script {
  begin?: Reply[];
  look?: Reply[];
  result?: Reply[];
  remove?: Reply[];
  token?: Reply[];
}
type Step = keyof Script;

/** A vendor with jobs that are begun, looked at until they are done, and removed. */
export interface JobVendor {
  stepOf: (request: VendorRequest) => Step;
  /** The vendor as it documents itself; `at` is its own address. */
  documented: (at: () => string) => Required<Script>;
  make: (url: string) => TranscriptionEngine;
  /** How a job of before is called. */
  knownJob: (url: string) => string;
}

let vendor: Vendor;
let removedAudio = 0;

/** Each test plays its vendor once or more; the last is stopped after it. */
export function stopVendorAfterEach(): void {
  afterEach(() => vendor.stop());
}

export async function play({ stepOf, documented }: JobVendor, script: Script = {}): Promise<Vendor> {
  removedAudio = 0;
  const replies = { ...documented(() => vendor.url), ...script };
  const asked: Record<Step, number> = { begin: 0, look: 0, result: 0, remove: 0, token: 0 };
  vendor = await startVendorWith((request) => {
    const step = stepOf(request);
    const list = replies[step];
    return list[Math.min(asked[step]++, list.length - 1)]!;
  });
  return vendor;
}

/** What an engine is given that fetches the sound by an address. */
export const input = (changes: Partial<EngineInput> = {}) =>
  engineInput({
    publishAudio: (opus) => {
      expect(Buffer.from(opus.subarray(0, 4)).toString()).toBe('OggS');
      return Promise.resolve({
        url: AUDIO_URL,
        remove: () => {
          removedAudio += 1;
          return Promise.resolve();
        },
      });
    },
    ...changes,
  });

function rememberedJobs(known: string | null = null): ProviderJobs & { job: string | null } {
  return {
    job: known,
    find() {
      return Promise.resolve(this.job);
    },
    begun(_engine, sound, job) {
      expect(sound).toMatch(/^[0-9a-f]{64}$/);
      this.job = job;
      return Promise.resolve();
    },
    ended() {
      this.job = null;
      return Promise.resolve();
    },
  };
}

/** What every engine is held to whose work goes on at a provider. */
export function jobConformance(tested: JobVendor): void {
  const { make, stepOf, documented, knownJob } = tested;
  const steps = () => vendor.requests.map(stepOf);
  const failureOf = async (engine: TranscriptionEngine, changes: Partial<EngineInput> = {}) =>
    engine.transcribe(input(changes)).catch((error: unknown) => error);

  conformance(
    async () => {
      await play(tested);
      return make(vendor.url);
    },
    { publishAudio: () => Promise.resolve({ url: AUDIO_URL, remove: () => Promise.resolve() }) },
  );

  it('waits for a slow job, then removes it and the sound that was lent', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [look[0]!, look[0]!, look[0]!, look[1]!, look[1]!, look[2]!] });
    const { words } = await make(vendor.url).transcribe(input());
    expect(words.length).toBeGreaterThan(0);
    expect(steps().filter((step) => step === 'look')).toHaveLength(6);
    expect(steps().at(-1)).toBe('remove');
    expect(removedAudio).toBe(1);
  });

  it('waits as long as it is told to, at every step', async () => {
    const { begin, look } = documented(() => vendor.url);
    const busy = status(429, { 'retry-after': '1' });
    await play(tested, { begin: [busy, begin[0]!], look: [busy, look[2]!] });
    const started = performance.now();
    await make(vendor.url).transcribe(input());
    expect(performance.now() - started).toBeGreaterThan(1_950);
  });

  it('lives through errors of the server and broken connections while it polls', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [look[0]!, status(503), brokenOff, look[1]!, halfAnAnswer, look[2]!] });
    const { words } = await make(vendor.url).transcribe(input());
    expect(words.length).toBeGreaterThan(0);
    expect(steps().filter((step) => step === 'look')).toHaveLength(6);
  });

  it.each([400, 401, 403, 404])(
    'gives up where its job is refused with %d, without one to remove',
    async (code) => {
      await play(tested, { begin: [status(code)] });
      const failure = await failureOf(make(vendor.url));
      expect(failure).toBeInstanceOf(EngineUnavailable);
      expect(String(failure)).not.toMatch(/k-1|vi-token|sig=/);
      expect(steps()).not.toContain('remove');
      expect(removedAudio).toBe(1);
    },
  );

  it.each([
    ['half a result', halfAnAnswer],
    ['a result that is not JSON', notJson],
    ['a result of another shape', json({ state: 'done' })],
    ['errors without end', status(500)],
  ])('gives up on %s, and removes the job', async (_name, reply) => {
    await play(tested, { look: [reply] });
    const failure = await failureOf(make(vendor.url));
    expect(failure).toBeInstanceOf(EngineUnavailable);
    expect(steps().at(-1)).toBe('remove');
  });

  it('removes the job at the provider when the interview is cancelled in the middle', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [look[1]!] });
    const abort = new AbortController();
    const jobs = rememberedJobs();
    const stop = () => {
      if (steps().filter((step) => step === 'look').length === 3) abort.abort(new Error('deleted'));
    };
    const failure = await failureOf(make(vendor.url), { jobs, signal: abort.signal, onProgress: stop });
    expect(String(failure)).toContain('deleted');
    expect(steps().at(-1)).toBe('remove');
    expect(jobs.job).toBeNull();
    expect(removedAudio).toBe(1);
  });

  it('keeps note of a job that could not be removed', async () => {
    await play(tested, { remove: [status(500)] });
    const jobs = rememberedJobs();
    const { words } = await make(vendor.url).transcribe(input({ jobs }));
    expect(words.length).toBeGreaterThan(0);
    expect(jobs.job).not.toBeNull();
  });

  it('takes up the job that a killed process left instead of paying for another', async () => {
    await play(tested);
    const known = knownJob(vendor.url);
    const jobs = rememberedJobs(known);
    await make(vendor.url).transcribe(input({ jobs }));
    expect(steps()).not.toContain('begin');
    expect(jobs.job).toBeNull();
  });

  it('begins again where the provider forgot that job', async () => {
    const { look } = documented(() => vendor.url);
    await play(tested, { look: [status(404), look[2]!] });
    const known = knownJob(vendor.url);
    await make(vendor.url).transcribe(input({ jobs: rememberedJobs(known) }));
    expect(steps()).toContain('begin');
  });

  it('does not mind a job that is gone when it cancels it', async () => {
    await play(tested, { remove: [status(404)] });
    const known = knownJob(vendor.url);
    await make(vendor.url).cancelJob!(known);
    expect(steps()).toContain('remove');
  });

  it('needs an address where the sound can be fetched', async () => {
    await play(tested);
    expect(await make(vendor.url).transcribe(engineInput()).catch(String)).toContain('address');
    expect(vendor.requests).toHaveLength(0);
  });
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnalysisResponse, InterviewDetail } from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { Person } from '../lib/person.ts';
import { root } from './places.ts';
import type { Steps } from './steps.ts';

const sampleFolder = join(root, 'apps/web/public/sample');

export interface FollowedSample {
  url: string;
  interview: InterviewDetail;
  analysis: AnalysisResponse;
}

/**
 * Sends the sample recording through the front door and follows it to the end.
 * `marker` is written once the recording has arrived: it is sent once, not at every start.
 */
export async function followSample(
  stack: { address: string },
  options: { marker: string; steps: Steps; signal: AbortSignal },
): Promise<FollowedSample> {
  const { steps, signal } = options;
  const person = new Person(stack.address);
  const context = JSON.parse(readFileSync(join(sampleFolder, 'interview.json'), 'utf8')) as InterviewContext;

  const { id } = await steps.run('Sample: upload', async () => {
    await person.signInToSampleAccount();
    const created = await person.createInterview(context);
    await person.uploadSample(created.id, join(sampleFolder, 'interview.m4a'));
    return created;
  });
  writeFileSync(options.marker, `${id}\n`);

  const reaches = (...statuses: InterviewDetail['status'][]): Promise<InterviewDetail> =>
    follow(person, id, statuses, signal);
  await steps.run('Sample: transcription', () => reaches('analyzing', 'complete'));
  const interview = await steps.run('Sample: analysis', () => reaches('complete'));
  return { url: `${stack.address}/interviews/${id}`, interview, analysis: await person.analysis(id) };
}

async function follow(
  person: Person,
  id: string,
  statuses: readonly InterviewDetail['status'][],
  signal: AbortSignal,
): Promise<InterviewDetail> {
  for (;;) {
    const interview = await person.interview(id);
    if (statuses.includes(interview.status)) return interview;
    if (interview.status === 'failed') throw new Error(interview.failure?.message ?? 'The analysis failed.');
    await sleep(1_000, undefined, { signal });
  }
}

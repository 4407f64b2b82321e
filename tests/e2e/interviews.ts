import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import type { Person } from '../../scripts/lib/person.ts';
import { sampleContext } from './sample.ts';
import { until } from './until.ts';

type End = 'complete' | 'failed';

/** The interview as it is once this run of it has ended so. */
export function settled(
  person: Person,
  id: string,
  { end = 'complete' as End, run = 1 } = {},
): Promise<InterviewDetail> {
  return until(
    `run ${run} of an interview to be ${end}`,
    () => person.interview(id),
    (interview) => {
      if (end === 'complete' && interview.status === 'failed')
        throw new Error(interview.failure?.message ?? 'It failed.');
      return interview.status === end && interview.run === run;
    },
    180_000,
  );
}

/** Sends a recording over HTTP and waits for the end of its way. Returns the id. */
export async function sent(
  person: Person,
  file: string,
  { company = sampleContext.company, end = 'complete' as End } = {},
): Promise<string> {
  const { id } = await person.createInterview({ ...sampleContext, company });
  await person.upload(id, file, 'audio/wav', () => undefined);
  await settled(person, id, { end });
  return id;
}

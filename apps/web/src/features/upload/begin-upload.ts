import type { ConsentStatement, InterviewDetail } from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { request } from '@/browser/request';
import { sampleSha256 } from './sample-recording';
import type { UploadManager } from './upload-manager';

interface Beginning {
  context: InterviewContext;
  file: File;
  /** Null where there is nothing to state: a transcript, the sample. */
  statement: ConsentStatement | null;
  /** What was said in the recording, where the person has it in writing. */
  transcript?: File | null;
  /** What the file's hash must be in the end. */
  sha256?: string;
}

/** The context and the statement are saved before the first byte, so that an upload always belongs to an interview. */
export async function beginUpload(manager: UploadManager, beginning: Beginning): Promise<string> {
  const { context, file, statement, transcript, sha256 } = beginning;
  const { id } = await request<InterviewDetail>('/api/interviews', { method: 'POST', body: context });
  await orNothing(id, async () => {
    if (statement) await request(`/api/interviews/${id}/consent`, { method: 'POST', body: statement });
    // Before the recording arrives, so that its words are there when the sound is measured.
    if (transcript)
      await request(`/api/interviews/${id}/transcript/import`, { method: 'PUT', body: transcript });
  });
  void manager.start(id, file, sha256);
  return id;
}

/** What was entered still stands in the form: the interview that nothing came of goes again. */
async function orNothing(id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await request(`/api/interviews/${id}`, { method: 'DELETE' }).catch(() => undefined);
    throw error;
  }
}

const sampleFile = 'interview.m4a';

/**
 * The sample is a recording like any other: it goes the whole way and is measured like one. Its voices are synthetic,
 * so there is nobody whose consent could be asked.
 */
export async function beginSample(manager: UploadManager): Promise<string> {
  const [context, recording] = await Promise.all([
    request<InterviewContext>('/sample/interview.json'),
    fetch(`/sample/${sampleFile}`).then((response) => response.blob()),
  ]);
  const file = new File([recording], sampleFile, { type: 'audio/mp4', lastModified: 0 });
  return beginUpload(manager, { context, file, statement: null, sha256: sampleSha256 });
}

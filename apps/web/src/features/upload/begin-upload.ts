import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { request } from '@/browser/request';
import type { UploadManager } from './upload-manager';

/** The context is saved before the first byte, so that an upload always belongs to an interview. Returns its id. */
export async function beginUpload(
  manager: UploadManager,
  context: InterviewContext,
  file: File,
): Promise<string> {
  const { id } = await request<InterviewDetail>('/api/interviews', { method: 'POST', body: context });
  void manager.start(id, file);
  return id;
}

const sampleFile = 'interview.m4a';

/** The sample is a recording like any other: it goes the whole way and is measured like one. */
export async function beginSample(manager: UploadManager): Promise<string> {
  const [context, recording] = await Promise.all([
    request<InterviewContext>('/sample/interview.json'),
    fetch(`/sample/${sampleFile}`).then((response) => response.blob()),
  ]);
  const file = new File([recording], sampleFile, { type: 'audio/mp4', lastModified: 0 });
  return beginUpload(manager, context, file);
}

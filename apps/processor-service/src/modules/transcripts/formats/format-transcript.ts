import type { Transcript } from '@interview-buddy/shared-types/models';
import { z } from 'zod';
import { toSrt, toVtt } from './captions.js';
import { toDocx } from './docx/docx.js';
import { toText } from './text.js';

export const downloadFormat = z.enum(['txt', 'vtt', 'srt', 'json', 'docx']);
export type DownloadFormat = z.infer<typeof downloadFormat>;

export interface FormattedTranscript {
  body: string | Buffer;
  contentType: string;
  fileName: string;
}

const FORMATS: Record<
  DownloadFormat,
  { contentType: string; write: (transcript: Transcript) => string | Buffer }
> = {
  txt: { contentType: 'text/plain; charset=utf-8', write: toText },
  vtt: { contentType: 'text/vtt; charset=utf-8', write: toVtt },
  srt: { contentType: 'application/x-subrip; charset=utf-8', write: toSrt },
  json: {
    contentType: 'application/json; charset=utf-8',
    // Without a line for each figure of the tracks: hours of talk stay within what can be imported again.
    write: (transcript) => JSON.stringify(transcript),
  },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: toDocx,
  },
};

export function formatTranscript(transcript: Transcript, format: DownloadFormat): FormattedTranscript {
  const { contentType, write } = FORMATS[format];
  return { body: write(transcript), contentType, fileName: `transcript.${format}` };
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { interviewContext } from '@interview-buddy/shared-types/models';

const folder = new URL('../../apps/web/public/sample/', import.meta.url);

export const sampleFile = fileURLToPath(new URL('interview.m4a', folder));
export const sampleContext = interviewContext.parse(
  JSON.parse(readFileSync(new URL('interview.json', folder), 'utf8')),
);

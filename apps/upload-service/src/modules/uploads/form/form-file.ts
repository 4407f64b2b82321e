import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { badRequest, tooLarge, type AppError } from '@interview-buddy/shared-utils/errors';

/** Larger files are sent in a way that can be resumed. */
export const MAX_FORM_BYTES = 100 * 1024 * 1024;
/** Boundaries and fields around the file. */
const FORM_OVERHEAD_BYTES = 64 * 1024;

export interface FormFile {
  /** Fields that stand before the file. */
  fields: ReadonlyMap<string, string>;
  fileName: string;
  stream: Readable;
}

export const formTooLarge = (): AppError =>
  tooLarge(
    'upload/form-too-large',
    'A file that is sent by a form may have 100 MB. Larger ones are sent by a resumable upload.',
  );

/** Waits for the file of a form; its bytes come afterwards. @throws AppError 400, 413 */
export function fileOfForm(request: IncomingMessage): Promise<FormFile> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_FORM_BYTES + FORM_OVERHEAD_BYTES)
    throw formTooLarge();
  const fields = new Map<string, string>();
  return new Promise((resolve, reject) => {
    const form = parserFor(request);
    form.on('field', (name, value) => void fields.set(name, value));
    form.on('file', (_field, stream, { filename }) => {
      stream.on('limit', () => stream.destroy(formTooLarge()));
      request.once('close', () => {
        if (!request.complete) stream.destroy(new Error('The connection broke.'));
      });
      resolve({ fields, fileName: filename, stream });
    });
    form.on('error', () => reject(unreadable()));
    form.on('close', () =>
      reject(
        badRequest(
          'upload/form-file',
          'Add the recording as a file field of the form, after its other fields.',
        ),
      ),
    );
    request.pipe(form);
  });
}

function parserFor(request: IncomingMessage) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 20, fieldSize: 1_024, fileSize: MAX_FORM_BYTES },
    });
  } catch {
    throw unreadable();
  }
}

const unreadable = (): AppError => badRequest('upload/form', 'This form could not be read.');

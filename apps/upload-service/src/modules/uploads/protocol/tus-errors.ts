import {
  AppError,
  badRequest,
  conflict,
  tooLarge,
  unsupportedMedia,
} from '@interview-buddy/shared-utils/errors';

export const wrongVersion = (): AppError =>
  new AppError({
    code: 'upload/version',
    status: 412,
    message: 'This upload speaks another version of the upload protocol. Reload the page and try again.',
  });

export const badHeader = (name: string, rule: string): AppError =>
  badRequest('upload/header', `The header ${name} ${rule}.`);

export const recordingTooLarge = (): AppError =>
  tooLarge(
    'upload/too-large',
    'This file is larger than 2 GB, the most that one recording may have. Export it with a lower resolution, or only its sound, and upload that.',
  );

export const beyondLength = (): AppError =>
  tooLarge(
    'upload/beyond-length',
    'More was sent than the announced length of the file; nothing of it was kept.',
  );

export const wrongOffset = (): AppError =>
  conflict('upload/offset', 'The upload stands at another offset. Ask for it and go on from there.');

export const alreadyComplete = (): AppError =>
  conflict('upload/complete', 'This upload is complete; nothing can be added to it.');

export const metadataTooLong = (mostBytes: number): AppError =>
  tooLarge('upload/metadata', `Upload-Metadata may have ${mostBytes} bytes at most.`);

export const wrongContentType = (): AppError =>
  unsupportedMedia(
    'upload/content-type',
    'The bytes of an upload are sent as application/offset+octet-stream.',
  );

export const checksumMismatch = (): AppError =>
  new AppError({
    code: 'upload/checksum',
    status: 460,
    message: 'What arrived is not what was sent; this part was not kept. Send it again.',
  });

export const uploadGone = (): AppError =>
  new AppError({
    code: 'upload/gone',
    status: 410,
    message: 'This upload was ended or has expired. Choose the file again to start a new one.',
  });

export const uploadLocked = (): AppError =>
  new AppError({
    code: 'upload/locked',
    status: 423,
    message: 'Another connection is still writing to this upload. Try again in a few seconds.',
    retryAfterSeconds: 2,
  });

export const finalIsReadOnly = (): AppError =>
  new AppError({
    code: 'upload/final',
    status: 403,
    message: 'An upload that was joined from parts takes no more bytes.',
  });

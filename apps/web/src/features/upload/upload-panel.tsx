'use client';

import { useState } from 'react';
import { bytes } from '@/browser/format';
import { Notice } from '@/components/notice';
import { FileDrop } from './file-drop';
import type { Unfinished } from './fingerprint';
import { CancelUpload, UploadControls } from './upload-controls';
import { useUploadManager, useUploadOf } from './uploads-provider';
import { useUnfinished } from './use-unfinished';

/** The upload of one interview: how it goes, or how to go on with it after the page was left. */
export function UploadPanel({ interviewId }: { interviewId: string }) {
  const manager = useUploadManager();
  const item = useUploadOf(interviewId);
  const before = useUnfinished().find((one) => one.interviewId === interviewId);
  const [wrong, setWrong] = useState<string | null>(null);

  if (item && item.phase !== 'refused') return <UploadControls item={item} />;

  const choose = (file: File | null) => {
    if (!file) return;
    const differs = before && (file.name !== before.fileName || file.size !== before.size);
    setWrong(
      differs
        ? `That is another file. The one that was interrupted is ${before.fileName} with ${bytes(before.size)}.`
        : null,
    );
    if (!differs) void manager.start(interviewId, file);
  };

  return (
    <div className="grid gap-4">
      {item ? (
        <Notice tone="problem" live title={`${item.fileName} was not taken`}>
          {item.reason} Choose another recording; what you entered about the interview is kept.
        </Notice>
      ) : (
        <Interrupted before={before} />
      )}
      <FileDrop file={null} onChoose={choose} />
      {wrong && (
        <p role="alert" className="text-danger">
          {wrong}
        </p>
      )}
      <div>
        <CancelUpload interviewId={interviewId} />
      </div>
    </div>
  );
}

function Interrupted({ before }: { before: Unfinished | undefined }) {
  return (
    <Notice title={before ? 'The upload was interrupted' : 'No upload runs in this window'}>
      {before
        ? `Choose ${before.fileName} again: it goes on where it stopped, what was sent is not sent twice.`
        : 'If it runs in another window, leave that one open. Otherwise choose the recording to upload it from here.'}
    </Notice>
  );
}

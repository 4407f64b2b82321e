'use client';

import { FileDrop } from './file-drop';
import { UploadControls } from './upload-controls';
import { useUploadManager, useUploadOf } from './uploads-provider';

/** Another recording for an interview whose own could not be read: everything that was entered stays. */
export function ReplaceRecording({ interviewId }: { interviewId: string }) {
  const manager = useUploadManager();
  const item = useUploadOf(interviewId);
  if (item && item.phase !== 'refused' && item.phase !== 'done') return <UploadControls item={item} />;
  return (
    <div className="grid gap-3">
      <FileDrop
        file={null}
        title="Choose another recording of this interview"
        onChoose={(file) => file && void manager.start(interviewId, file)}
      />
      {item?.phase === 'refused' && (
        <p role="alert" className="text-danger">
          {item.fileName}: {item.reason}
        </p>
      )}
    </div>
  );
}

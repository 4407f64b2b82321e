'use client';

import { useState } from 'react';
import { refusalOfTranscript, transcriptTypes } from './check-file';

/** A transcript that goes along with the recording. */
export function TranscriptChoice({ onChoose }: { onChoose: (file: File | null) => void }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <label className="grid gap-1 text-sm">
      <span className="font-medium">Its transcript, if you have one</span>
      <span className="text-xs text-ink-faint">
        From Zoom, Teams, Meet or Otter. The words are then taken from it, pauses and voice from the
        recording.
      </span>
      <input
        type="file"
        accept={transcriptTypes}
        aria-describedby={refusal ? 'transcript-refusal' : undefined}
        onChange={(event) => {
          const chosen = event.target.files?.[0] ?? null;
          const sentence = chosen && refusalOfTranscript(chosen);
          setRefusal(sentence);
          onChoose(sentence ? null : chosen);
        }}
        className="mt-1 w-full text-sm text-ink-soft file:mr-3 file:min-h-9 file:rounded-md file:border file:border-line file:bg-raised file:px-3 file:text-ink"
      />
      {refusal && (
        <span id="transcript-refusal" role="alert" className="text-danger">
          {refusal}
        </span>
      )}
    </label>
  );
}

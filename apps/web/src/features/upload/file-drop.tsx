'use client';

import { FileAudio, UploadCloud } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { bytes } from '@/browser/format';
import { chosenTypes, refusalOf } from './check-file';

interface Props {
  file: File | null;
  /** What was chosen; null where it cannot be taken. */
  onChoose: (file: File | null) => void;
  title?: string;
  input?: RefObject<HTMLInputElement | null>;
}

/** Drop a recording, or choose it by hand or keyboard: the file input lies over the whole area and does both. */
export function FileDrop({ file, onChoose, title = 'Drop the recording here, or choose it', input }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const own = useRef<HTMLInputElement>(null);
  const control = input ?? own;
  const newest = useRef<File | null>(null);
  const look = async (chosen: File) => {
    newest.current = chosen;
    const sentence = await refusalOf(chosen);
    if (newest.current !== chosen) return;
    setRefusal(sentence);
    onChoose(sentence ? null : chosen);
  };
  const take = (from: HTMLInputElement) => {
    const [chosen] = from.files ?? [];
    if (!chosen) return;
    // The same file may be chosen again after it was refused or taken away.
    from.value = '';
    void look(chosen);
  };
  // Chosen before the page came alive: nobody was told of it.
  useEffect(() => {
    const element = control.current;
    if (element?.files?.length) element.dispatchEvent(new Event('change', { bubbles: true }));
  }, [control]);
  const Icon = file ? FileAudio : UploadCloud;
  return (
    <div className="grid gap-2">
      <label className="relative grid justify-items-center gap-2 rounded-md border border-dashed border-line-strong px-6 py-10 text-center transition-colors hover:border-accent hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <Icon aria-hidden="true" className="size-7 text-ink-faint" strokeWidth={1.5} />
        {file ? (
          <span className="grid min-w-0 gap-0.5">
            <span className="font-medium break-all">{file.name}</span>
            <span className="text-xs text-ink-faint">{bytes(file.size)} · choose another</span>
          </span>
        ) : (
          <span className="grid gap-0.5">
            <span className="font-medium">{title}</span>
            <span className="text-xs text-ink-faint">
              Video or sound, up to 2 GB, or a transcript. An interrupted upload continues.
            </span>
          </span>
        )}
        <input
          ref={control}
          type="file"
          accept={chosenTypes}
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={({ currentTarget }) => take(currentTarget)}
        />
      </label>
      {refusal && (
        <p role="alert" className="text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}

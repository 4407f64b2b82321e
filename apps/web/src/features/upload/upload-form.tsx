'use client';

import { useState, type SubmitEvent } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { beginUpload } from './begin-upload';
import { ContextFields } from './context-fields';
import { contextOf } from './context-form';
import { FileDrop } from './file-drop';
import { useBegin } from './use-begin';

export function UploadForm() {
  const [file, setFile] = useState<File | null>(null);
  const [noFile, setNoFile] = useState(false);
  const { busy, error, fields, begin } = useBegin();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setNoFile(!file);
    if (!file) return;
    const context = contextOf(new FormData(event.currentTarget));
    void begin((manager) => beginUpload(manager, context, file));
  };

  return (
    <form onSubmit={submit} className="grid items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="grid gap-3 lg:sticky lg:top-10">
        <FileDrop file={file} onChoose={setFile} />
        {noFile && !file && (
          <p role="alert" className="text-danger">
            Choose the recording first.
          </p>
        )}
        <p className="text-xs text-ink-faint">
          Nobody can play or download a recording here, not even you: it is turned into words and figures, and
          removed after the days that you set under Account.
        </p>
      </div>
      <div className="grid gap-5">
        <ContextFields errors={fields} />
        {error && (
          <Notice tone="problem" live title="The upload has not begun">
            {error}
          </Notice>
        )}
        <Button type="submit" disabled={busy} className="w-full sm:w-fit">
          {busy ? 'Starting' : 'Upload'}
        </Button>
      </div>
    </form>
  );
}

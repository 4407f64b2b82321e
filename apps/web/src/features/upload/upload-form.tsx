'use client';

import { useRef, useState, type SubmitEvent } from 'react';
import { sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import { beginUpload } from './begin-upload';
import { isTranscript } from './check-file';
import { missingIn, statementOf } from './consent-answer';
import { ConsentFields } from './consent-fields';
import { ContextFields } from './context-fields';
import { contextOf } from './context-form';
import { FileDrop } from './file-drop';
import { TranscriptChoice } from './transcript-choice';
import { useBegin } from './use-begin';
import { useConsent } from './use-consent';
import { useDraft } from './use-draft';

export function UploadForm({ userId }: { userId: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [transcript, setTranscript] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const recording = useRef<HTMLInputElement>(null);
  const consent = useConsent();
  const { busy, error, fields, begin } = useBegin();
  const { form, keep, drop } = useDraft(userId);

  const { question, draft: said } = consent;
  const ofTranscript = file !== null && isTranscript(file);
  const missing =
    !question || !said ? 'The rules of the places are not here yet.' : missingIn(question, said);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    if (!file || (!ofTranscript && missing !== null)) return;
    const context = contextOf(new FormData(event.currentTarget));
    const statement = !ofTranscript && question && said ? statementOf(question, said) : null;
    void begin(async (manager) => {
      const id = await beginUpload(manager, {
        ...{ context, file, statement },
        transcript: ofTranscript ? null : transcript,
      });
      drop();
      return id;
    }).then(consent.askAgain);
  };

  return (
    <Form
      ref={form}
      onSubmit={submit}
      onInput={keep}
      className="grid items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <div className="grid gap-3 lg:sticky lg:top-10">
        <FileDrop file={file} onChoose={setFile} input={recording} />
        {asked && !file && (
          <p role="alert" className="text-danger">
            Choose the recording first.
          </p>
        )}
        {file && !ofTranscript && <TranscriptChoice onChoose={setTranscript} />}
        <p className="text-xs text-ink-faint">
          Nobody can play or download a recording here, not even you: it is turned into words and figures, and
          removed after the days that you set under Account.
        </p>
      </div>
      <div className="grid gap-5">
        <ContextFields errors={fields} />
        {question && said && !ofTranscript && (
          <ConsentFields
            question={question}
            draft={said}
            onChange={consent.setDraft}
            missing={asked ? missing : null}
            importInstead={
              <Button type="button" look="secondary" size="sm" onClick={() => recording.current?.click()}>
                Choose a transcript
              </Button>
            }
          />
        )}
        {!question && consent.error && <p className="text-danger">{sentenceOf(consent.error)}</p>}
        {ofTranscript && (
          <p className="text-ink-soft">A transcript is text: nothing about a recording has to be stated.</p>
        )}
        {error && (
          <Notice tone="problem" live title="The upload has not begun">
            {error}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" disabled={busy} className="w-full sm:w-fit">
            {busy ? 'Starting' : 'Upload'}
          </Button>
          <span className="text-xs text-ink-faint">What you type is kept in this browser until then.</span>
        </div>
      </div>
    </Form>
  );
}

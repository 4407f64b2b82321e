'use client';

import { Pause, Play, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { bytes, remaining } from '@/browser/format';
import { sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { ProgressBar } from '@/components/progress-bar';
import { useToast } from '@/components/toast';
import { percentOf, secondsLeft, type UploadItem } from './queue';
import { StateConsent } from './state-consent';
import { TrackingId } from './tracking-id';
import { useUploadManager } from './uploads-provider';

/** How far one upload is, and everything that can be done about it. */
export function UploadControls({ item }: { item: UploadItem }) {
  return item.phase === 'asked' ? <Asked item={item} /> : <Progress item={item} />;
}

function Asked({ item: { interviewId, reason } }: { item: UploadItem }) {
  return (
    <div className="grid gap-4">
      <p role="status" className="text-ink-soft">
        {reason}
      </p>
      <StateConsent interviewId={interviewId} />
      <div>
        <CancelUpload interviewId={interviewId} />
      </div>
    </div>
  );
}

function Progress({ item }: { item: UploadItem }) {
  const manager = useUploadManager();
  const percent = percentOf(item);
  const running = item.phase === 'sending' || item.phase === 'preparing' || item.phase === 'waiting';
  return (
    <div className="grid gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 truncate text-ink-soft" title={item.fileName}>
          {item.fileName}
        </span>
        <span className="text-lg font-medium tabular-nums">{percent} %</span>
      </div>
      <ProgressBar percent={percent} label={`Uploading ${item.fileName}`} />
      <p className="text-xs text-ink-faint tabular-nums">{detailOf(item)}</p>
      <TrackingId id={item.interviewId} />
      {item.reason && (
        <p role="status" className="text-ink-soft">
          {item.reason}
        </p>
      )}
      {item.phase !== 'done' && (
        <div className="flex flex-wrap gap-2">
          {running ? (
            <Button look="secondary" size="sm" onClick={() => manager.pause(item.interviewId)}>
              <Pause aria-hidden="true" className="size-4" /> Pause
            </Button>
          ) : (
            <Button look="secondary" size="sm" onClick={() => manager.resume(item.interviewId)}>
              <Play aria-hidden="true" className="size-4" /> Continue
            </Button>
          )}
          <CancelUpload interviewId={item.interviewId} />
        </div>
      )}
    </div>
  );
}

function detailOf(item: UploadItem): string {
  const amount = `${bytes(item.sent)} of ${bytes(item.size)}`;
  if (item.phase === 'paused') return `${amount} · paused`;
  if (item.phase === 'done') return `${bytes(item.size)} · uploaded`;
  const { bytesPerSecond } = item.speed;
  const left = secondsLeft(item);
  return [
    amount,
    bytesPerSecond === null ? null : `${bytes(bytesPerSecond)}/s`,
    left === null ? null : `${remaining(left)} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function CancelUpload({ interviewId }: { interviewId: string }) {
  const manager = useUploadManager();
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const cancel = () => {
    manager.cancel(interviewId).then(
      () => router.push('/interviews'),
      (error: unknown) => toast({ text: sentenceOf(error) }),
    );
  };
  return (
    <>
      <Button look="quiet" size="sm" onClick={() => setAsking(true)}>
        <X aria-hidden="true" className="size-4" /> Cancel upload
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Cancel this upload?"
        confirm="Cancel upload"
        cancel="Go on uploading"
        onConfirm={cancel}
      >
        What was sent so far is removed, and the interview with it. The file on your device stays.
      </Confirm>
    </>
  );
}

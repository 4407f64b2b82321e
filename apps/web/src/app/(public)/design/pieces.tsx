'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { BandScale } from '@/components/charts/band-scale';
import { LineChart } from '@/components/charts/line-chart';
import { Confirm } from '@/components/confirm';
import { EmptyState } from '@/components/empty-state';
import { SelectField, TextAreaField, TextField } from '@/components/field';
import { LazyMenu } from '@/components/lazy-menu';
import { LogoMark } from '@/components/logo';
import { Monogram } from '@/components/monogram';
import { Notice } from '@/components/notice';
import { ProgressBar } from '@/components/progress-bar';
import { Loading, Skeleton } from '@/components/skeleton';
import { ToastProvider, useToast } from '@/components/toast';
import { Example } from './example';

const long = 'Quay & Sons International Logistics and Freight Forwarding Holding';
const points = [140, 152, 149, 171, 128, 133, 150].map((value, index) => ({
  startMs: index * 30_000,
  endMs: (index + 1) * 30_000,
  value,
}));

export function Pieces() {
  return (
    <ToastProvider>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <Example title="Buttons">
          <div className="flex flex-wrap items-center gap-3">
            <Button>Primary</Button>
            <Button look="secondary">Secondary</Button>
            <Button look="quiet">Quiet</Button>
            <Button look="danger">Danger</Button>
            <Button disabled>Disabled</Button>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Floating />
          </div>
        </Example>
        <Example title="Marks">
          <div className="flex items-center gap-4">
            <LogoMark className="size-12" />
            <Monogram name={long} />
            <Monogram name="Ålesund" />
            <Monogram name="…" />
          </div>
        </Example>
        <Example title="Fields">
          <TextField label="Company" placeholder="Where was it?" hint="A hint says what it is for." />
          <TextField label="Job title" optional defaultValue={long} error="Say it in 200 letters at most." />
          <SelectField label="Type">
            <option>Behavioral</option>
          </SelectField>
          <TextAreaField label="Notes" optional rows={2} />
        </Example>
        <Example title="Notices">
          <Notice title="What limits this reading">Some words of this transcript are uncertain.</Notice>
          <Notice
            tone="problem"
            title="The interview could not be read"
            actions={
              <Button look="secondary" size="sm">
                Try again
              </Button>
            }
          >
            The server cannot be reached. Nothing was lost.
          </Notice>
        </Example>
        <Example title="Waiting">
          <ProgressBar percent={42} label="Known" />
          <ProgressBar percent={null} label="Unknown" />
          <Loading what="an example">
            <div className="grid gap-2">
              <Skeleton className="h-4 w-48" />
              <Skeleton className="h-4 w-72" />
            </div>
          </Loading>
        </Example>
        <Example title="Chart">
          <LineChart
            label="Words a minute"
            unit="words a minute"
            points={points}
            guide={{ value: 138, label: 'usual' }}
          />
        </Example>
        <Example title="A value against its band">
          <BandScale
            unit="words a minute"
            value={179}
            from={60}
            to={250}
            band={{ from: 110, to: 170, label: 'easy to follow' }}
            own={152}
          />
          <BandScale
            unit="fillers per 100 words"
            value={14}
            from={0}
            to={12}
            band={{ from: 0, to: 1, label: 'costs nothing' }}
          />
        </Example>
        <Example title="Nothing there">
          <EmptyState title="None of them fits" actions={<Button look="secondary">Show all</Button>}>
            <p>Try fewer words.</p>
          </EmptyState>
        </Example>
      </div>
    </ToastProvider>
  );
}

function Floating() {
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        look="secondary"
        onClick={() => toast({ text: 'It was deleted.', action: { label: 'Undo', run: () => undefined } })}
      >
        Message
      </Button>
      <Button look="secondary" onClick={() => setAsking(true)}>
        Question
      </Button>
      <LazyMenu
        label="Actions"
        icon={<Ellipsis aria-hidden="true" className="size-4" />}
        actions={[
          { label: 'Open', onSelect: () => undefined },
          { label: 'Delete', onSelect: () => undefined, danger: true },
        ]}
      />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Cancel this upload?"
        confirm="Cancel upload"
        onConfirm={() => undefined}
      >
        What was sent so far is removed.
      </Confirm>
    </>
  );
}

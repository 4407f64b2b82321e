'use client';

import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { Download, FileText, Printer } from 'lucide-react';
import { Button } from '@/components/button';
import { buttonClass } from '@/components/button-class';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Section } from './section';

const formats = [
  ['txt', 'Text', 'to read'],
  ['vtt', 'WebVTT', 'subtitles for the web'],
  ['srt', 'SRT', 'subtitles for players'],
  ['docx', 'Word', 'to edit and print'],
  ['json', 'JSON', 'with every word and time'],
] as const;

export function Downloads({ interviewId, result }: { interviewId: string; result: AnalysisResult }) {
  const { contentEngine } = result;
  return (
    <Section
      id="downloads"
      title="Downloads"
      lead="The report and its transcript are yours to keep."
      className="screen-only"
    >
      <div className="grid gap-6">
        <Group title="This report">
          <a href={`/api/interviews/${interviewId}/report`} download className={buttonClass('primary')}>
            <FileText aria-hidden="true" className="size-4" />
            PDF
          </a>
          <Button look="secondary" onClick={() => window.print()}>
            <Printer aria-hidden="true" className="size-4" />
            Print
          </Button>
        </Group>
        <Group title="The transcript">
          {formats.map(([format, name, use]) => (
            <a
              key={format}
              href={`/api/interviews/${interviewId}/transcript/download?format=${format}`}
              download
              className={buttonClass('secondary')}
              title={`Transcript as ${name}, ${use}`}
            >
              <Download aria-hidden="true" className="size-4" />
              {name}
            </a>
          ))}
        </Group>
      </div>
      <p className="mt-6 max-w-[65ch] text-ink-soft">
        There is no player here, for anybody, because a recording holds the voice of another person too.
        Software turns it into words, times and figures, and those are what this page is made of.{' '}
        <Link href="/privacy" className="text-link">
          How recordings are kept
        </Link>
      </p>
      <p className="mt-6 text-xs text-ink-faint">
        Rubric {result.rubricVersion}; the content was judged by {contentEngine.name}
        {contentEngine.name === 'model' && `, ${contentEngine.model}`}.
      </p>
    </Section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-medium">{title}</h3>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}

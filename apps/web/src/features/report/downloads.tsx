'use client';

import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { Download, Printer } from 'lucide-react';
import { buttonClass, Button } from '@/components/button';
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
      lead="The transcript and this report are yours to keep. The recording itself cannot be played or downloaded by anybody."
      className="screen-only"
    >
      <div className="flex flex-wrap gap-2">
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
        <Button look="secondary" onClick={() => window.print()}>
          <Printer aria-hidden="true" className="size-4" />
          Print or save as PDF
        </Button>
      </div>
      <p className="mt-6 text-xs text-ink-faint">
        Rubric {result.rubricVersion}; the content was judged by {contentEngine.name}
        {contentEngine.model && `, ${contentEngine.model}`}.
      </p>
    </Section>
  );
}

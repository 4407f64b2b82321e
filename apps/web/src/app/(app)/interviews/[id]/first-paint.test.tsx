import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { letterOf } from '@/features/report/letter';
import { Report } from '@/features/report/report';
import { reportParts } from '@/server/report-pdf/report-parts.test-helper';

it('is the letter without the detail, drawn without a browser', () => {
  const { interview, analysis } = reportParts(3);
  const html = renderToString(
    <Report
      interview={interview}
      letter={letterOf(analysis.result)}
      analysis={analysis}
      transcript={undefined}
    />,
  );
  expect(html).toContain('You told the story without saying how it ended.');
  expect(html).toContain('id="changes"');
  for (const later of ['id="answers"', 'id="speech"', 'id="transcript"']) expect(html).not.toContain(later);
});

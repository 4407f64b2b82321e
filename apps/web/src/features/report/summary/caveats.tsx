import type { AnalysisResult, MediaFinding } from '@interview-buddy/shared-types/models';
import { Notice } from '@/components/notice';

interface Props {
  caveats: AnalysisResult['caveats'];
  /** Of the recording; where both say the same, the analysis has the word. */
  findings: readonly MediaFinding[];
}

/** What limits the reading, said once and plainly. */
export function Caveats({ caveats, findings }: Props) {
  const own = new Set(caveats.map(({ code }) => code));
  const told = [...findings.filter(({ code }) => !own.has(code)), ...caveats];
  if (told.length === 0) return null;
  return (
    <Notice title="What limits this reading">
      <ul className="grid gap-1">
        {told.map((caveat) => (
          <li key={caveat.code}>{caveat.message}</li>
        ))}
      </ul>
    </Notice>
  );
}

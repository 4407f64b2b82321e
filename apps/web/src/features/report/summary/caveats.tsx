import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import { Notice } from '@/components/notice';

/** What limits the reading, said once and plainly. */
export function Caveats({ caveats }: { caveats: AnalysisResult['caveats'] }) {
  if (caveats.length === 0) return null;
  return (
    <Notice title="What limits this reading">
      <ul className="grid gap-1">
        {caveats.map((caveat) => (
          <li key={caveat.code}>{caveat.message}</li>
        ))}
      </ul>
    </Notice>
  );
}

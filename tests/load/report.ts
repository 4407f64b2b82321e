import { availableParallelism } from 'node:os';
import type { LoadReport } from './load.ts';
import { APP_NAMES, type App } from './product.ts';
import { median, percentile, STAGES, type Stage } from './stages.ts';

/** The app that works in each stage. */
const WORKS: Record<Stage, App> = {
  upload: 'upload-service',
  'waits for transcription': 'processor-service',
  transcription: 'processor-service',
  analysis: 'ai-analyzer-service',
  mail: 'notification-service',
};

/** The stage in which an interview spends most of its time, and who works there. */
export function bottleneck({ ways }: Pick<LoadReport, 'ways'>): { stage: Stage; app: App } {
  const total = (stage: Stage): number => ways.reduce((sum, way) => sum + way[stage], 0);
  const stage = STAGES.toSorted((a, b) => total(b) - total(a))[0] ?? 'upload';
  return { stage, app: WORKS[stage] };
}

export function succeeded({ endings }: Pick<LoadReport, 'endings'>): number {
  return endings.filter(({ status, mails }) => status === 'complete' && mails === 1).length;
}

/** One run as lines of Markdown, to be read or put into docs/sizing.md. */
export function describeRun(title: string, report: LoadReport): string {
  const { endings, ways, wallSeconds, processors } = report;
  const cores = availableParallelism();
  const used = Object.values(processors).reduce((sum, one) => sum + one, 0);
  const { stage, app } = bottleneck(report);
  const rows = STAGES.map((name) => {
    const times = ways.map((way) => way[name]);
    return `| ${name} | ${median(times).toFixed(1)} | ${percentile(times, 0.95).toFixed(1)} |`;
  });
  return [
    `### ${title}`,
    '',
    `${succeeded(report)} of ${endings.length} complete with one mail, in ${wallSeconds.toFixed(0)} s; the apps used ${used.toFixed(0)} s of processor (${((100 * used) / (wallSeconds * cores)).toFixed(0)} % of ${cores} cores). Bottleneck: ${stage}, in ${app}.`,
    '',
    '| stage | median, s | 95th percentile, s |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '| app | processor, s |',
    '| --- | --- |',
    ...APP_NAMES.map((name) => `| ${name} | ${processors[name].toFixed(1)} |`),
    '',
    '',
  ].join('\n');
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { ruleFiles } from '../check-manifests/lib/asked-metrics.ts';
import { at } from '../check-manifests/lib/fields.ts';

/** The rules as a Prometheus without operator reads them. @returns the files. */
export function writeRules(root: string, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return ruleFiles(root).flatMap((file, index) =>
    parseAllDocuments(readFileSync(join(root, file), 'utf8')).map((document) => {
      const target = join(folder, `${index}-${basename(file)}`);
      writeFileSync(target, stringify({ groups: at(document.toJS(), 'spec', 'groups') }));
      return target;
    }),
  );
}

/** @throws Error with promtool's own words. */
export function checkRules(files: readonly string[]): void {
  promtool('check', 'rules', ...files);
}

/** tests/alerts: what each alert fires on, and what it does not fire on. */
export function testAlerts(tests: string, files: readonly string[], folder: string): void {
  const target = join(folder, 'alerts-test.yaml');
  const wanted: unknown = parseAllDocuments(readFileSync(tests, 'utf8'))[0]?.toJS();
  writeFileSync(target, stringify({ ...Object(wanted), rule_files: files }));
  promtool('test', 'rules', target);
}

function promtool(...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { encoding: 'utf8' });
  if (error) throw new Error('promtool is not there: apt-get install prometheus', { cause: error });
  if (status !== 0) throw new Error(`promtool ${args.slice(0, 2).join(' ')}:\n${stdout}${stderr}`);
}

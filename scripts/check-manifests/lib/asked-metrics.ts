import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { at, listAt } from './fields.ts';

export interface Question {
  /** Where it stands, for the sentence about it. */
  place: string;
  kind: 'alert' | 'record' | 'panel';
  /** Of the alert, the record or the panel. */
  title: string;
  expression: string;
}

const COMPONENTS = 'manifests/components';
const DASHBOARDS = `${COMPONENTS}/dashboards`;

/** Every expression of the rules. */
export function ruleQuestions(root: string): Question[] {
  return ruleFiles(root).flatMap((place) =>
    parseAllDocuments(readFileSync(join(root, place), 'utf8'))
      .map((document): unknown => document.toJS())
      .filter((document) => at(document, 'kind') === 'PrometheusRule')
      .flatMap((document) => listAt(document, 'spec', 'groups').flatMap((group) => listAt(group, 'rules')))
      .map((rule) => ({
        place,
        kind: rule['alert'] ? ('alert' as const) : ('record' as const),
        title: String(rule['alert'] ?? rule['record']),
        expression: String(rule['expr']),
      })),
  );
}

export function ruleFiles(root: string): string[] {
  return readdirSync(join(root, COMPONENTS), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('rules.yaml'))
    .map((file) => join(COMPONENTS, file))
    .sort();
}

/** Every expression of the dashboards, with the default of each text box filled in. */
export function panelQuestions(root: string): Question[] {
  if (!existsSync(join(root, DASHBOARDS))) return [];
  const files = readdirSync(join(root, DASHBOARDS)).filter((file) => file.endsWith('.json'));
  return files.flatMap((file) => {
    const dashboard: unknown = JSON.parse(readFileSync(join(root, DASHBOARDS, file), 'utf8'));
    const boxes = listAt(dashboard, 'templating', 'list').filter(({ type }) => type === 'textbox');
    const filledIn = (expression: string): string =>
      boxes.reduce((text, { name, query }) => text.replaceAll(`$${String(name)}`, String(query)), expression);
    return listAt(dashboard, 'panels').flatMap((panel) =>
      listAt(panel, 'targets').map((target) => ({
        place: join(DASHBOARDS, file),
        kind: 'panel' as const,
        title: String(panel['title']),
        expression: filledIn(String(target['expr'])),
      })),
    );
  });
}

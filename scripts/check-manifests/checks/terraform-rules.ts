import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

export const name = 'terraform: every PrometheusRule can become a rule group of managed Prometheus';

/** Azure's own limit. */
const RULES_IN_A_GROUP = 20;
const SEVERITIES = ['critical', 'warning', 'info'];

interface Rule {
  alert?: string;
  record?: string;
  expr?: string;
  for?: string;
  labels?: Record<string, string>;
}

interface Group {
  name: string;
  rules: Rule[];
}

export async function run(root: string): Promise<string[]> {
  const folder = join(root, 'manifests/components');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.ya?ml$/.test(file),
  );
  const groups = files.flatMap((file) => groupsIn(file, readFileSync(join(folder, file), 'utf8')));
  const seen = new Map<string, string>();
  return groups.flatMap(({ file, group }) => {
    const other = seen.get(group.name);
    seen.set(group.name, file);
    return [
      ...(file.endsWith('rules.yaml')
        ? []
        : [`${file}: only *rules.yaml is read by infrastructure/terraform/rules.tf.`]),
      ...(other ? [`${file}: the group ${group.name} is in ${other} too; one would replace the other.`] : []),
      ...(group.rules.length > RULES_IN_A_GROUP
        ? [`${file}: ${group.name} has more than ${RULES_IN_A_GROUP} rules.`]
        : []),
      ...alikeIn(group).map((alert) => `${file}: ${alert} is there twice with the same labels.`),
      ...group.rules.flatMap((rule) =>
        ruleFaults(rule).map((fault) => `${file}: ${rule.alert ?? rule.record ?? group.name} ${fault}`),
      ),
    ];
  });
}

function groupsIn(file: string, text: string): { file: string; group: Group }[] {
  return parseAllDocuments(text).flatMap((document) => {
    const { kind, spec }: { kind?: string; spec?: { groups?: Group[] } } = Object(document.toJS());
    return kind === 'PrometheusRule' ? (spec?.groups ?? []).map((group) => ({ file, group })) : [];
  });
}

/** Prometheus refuses two that fire as one: each window of an objective is an alert of its own. */
function alikeIn({ rules }: Group): string[] {
  const seen = rules.flatMap(({ alert, labels }) =>
    alert ? [`${alert} ${JSON.stringify(labels ?? {})}`] : [],
  );
  return [...new Set(seen.filter((one, index) => seen.indexOf(one) !== index))].map(
    (one) => one.split(' ')[0] ?? one,
  );
}

function ruleFaults({ alert, record, expr, for: lasting, labels }: Rule): string[] {
  return [
    ...(expr ? [] : ['has no expression.']),
    ...(!alert === !record ? ['is neither an alert nor a record, or both.'] : []),
    // rules.tf makes PT5M of 5m.
    ...(lasting === undefined || /^\d+[smh]$/.test(lasting)
      ? []
      : [`waits ${lasting}: 30s, 5m or 1h is wanted.`]),
    ...(!alert || SEVERITIES.includes(labels?.['severity'] ?? '')
      ? []
      : [`has the severity ${labels?.['severity'] ?? 'none'}; there are ${SEVERITIES.join(', ')}.`]),
  ];
}

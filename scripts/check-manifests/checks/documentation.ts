import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { blocks, isBody, readTerraform } from '../terraform/read-terraform.ts';

export const name = 'documentation: links, paths and commands that exist, a runbook entry for every alert';

const RUNBOOK = 'docs/operations.md';

export async function run(root: string): Promise<string[]> {
  const pages = ['docs', 'docs/decisions', 'infrastructure', '.']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((file) => file.endsWith('.md'))
        .map((file) => join(folder, file)),
    );
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return [
    ...pages.flatMap((page) => pageFaults(root, page, scripts).map((fault) => `${page}: ${fault}`)),
    ...(await alertFaults(root)),
  ];
}

function pageFaults(root: string, page: string, scripts: Record<string, string>): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, command = '']) => command);
  const paths = [
    ...text.matchAll(
      /`((?:apps|docs|infrastructure|manifests|packages|scripts|tests|flux|docker)\/[\w./-]*\w)`/g,
    ),
  ];
  return [
    ...linkFaults(root, page, text),
    ...commands
      .filter((command) => !(command in scripts))
      .map((command) => `there is no npm run ${command}.`),
    ...paths
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `there is no ${path}.`),
  ];
}

function linkFaults(root: string, page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\w+:/.test(link));
  return links.flatMap((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : relative('.', join(dirname(page), path));
    if (!existsSync(join(root, target))) return [`there is no ${target}.`];
    if (!anchor || !target.endsWith('.md')) return [];
    return anchorsOf(readFileSync(join(root, target), 'utf8')).has(anchor)
      ? []
      : [`${target} has no heading #${anchor}.`];
  });
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
}

async function alertFaults(root: string): Promise<string[]> {
  const anchors = anchorsOf(readFileSync(join(root, RUNBOOK), 'utf8'));
  const fromRules = yamlBelow(root, 'manifests').flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const alerts = [...text.matchAll(/^\s*-? *alert: (\w+)$/gm)].map(([, alert = '']) => kebab(alert));
    const links = [...text.matchAll(/operations\.md#([\w-]+)/g)].map(([, anchor = '']) => anchor);
    return [...alerts, ...links].map((anchor): [string, string] => [file, anchor]);
  });
  const fromTerraform = (await terraformAlerts(root)).map((alert): [string, string] => [
    'infrastructure/terraform',
    alert,
  ]);
  return [...fromRules, ...fromTerraform]
    .filter(([, anchor]) => !anchors.has(anchor))
    .map(([file, anchor]) => `${file}: ${RUNBOOK} has no entry #${anchor}.`);
}

async function terraformAlerts(root: string): Promise<string[]> {
  const { locals } = await readTerraform(join(root, 'infrastructure/terraform'));
  const alerts = locals.get('metric_alerts');
  return isBody(alerts) ? Object.keys(alerts) : blocks(alerts).flatMap(Object.keys);
}

function yamlBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => join(folder, file));
}

function kebab(alert: string): string {
  return alert.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

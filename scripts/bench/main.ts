// `npm run bench -- <name>` runs bench/<name>.ts with the arguments that follow.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApps } from '../start/build.ts';
import { root } from '../start/places.ts';

const folder = join(root, 'bench');
const [name = '', ...rest] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const benches = names.filter((entry) => /^[a-z-]+\.ts$/.test(entry)).map((entry) => entry.slice(0, -3));
  process.stderr.write(`Say which: npm run bench -- ${benches.join(' | ')}\n`);
  process.exit(1);
}
// What is measured is what runs in production.
await buildApps();
process.argv.splice(1, process.argv.length, file, ...rest);
await import(pathToFileURL(file).href);

// Makes the Prisma client from the schema. Runs after every npm install, on Node 20 or newer,
// so it is plain JavaScript and does nothing when the client is already that of the schema.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages', 'prisma-client');
const schema = join(workspace, 'prisma', 'schema.prisma');
const stamp = join(workspace, 'src', 'generated', '.schema-hash');

const cli = prismaCli();
if (!existsSync(schema)) {
  // An image that carries compiled code only.
} else if (cli === undefined) {
  if (readStamp() === undefined) {
    console.log(
      'The Prisma client is not made: install with devDependencies, then run `node scripts/generate-client.mjs`.',
    );
  }
} else if (readStamp() !== wantedStamp(cli.version)) {
  generate(cli);
}

function prismaCli() {
  try {
    const manifest = createRequire(join(workspace, 'package.json')).resolve('prisma/package.json');
    return {
      version: JSON.parse(readFileSync(manifest, 'utf8')).version,
      main: join(dirname(manifest), 'build', 'index.js'),
    };
  } catch {
    return undefined;
  }
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

function wantedStamp(version) {
  return createHash('sha256').update(version).update(readFileSync(schema)).digest('hex');
}

function generate({ version, main }) {
  const result = spawnSync(process.execPath, [main, 'generate', '--no-hints'], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The CLI would download its schema engine first. Generating never runs it: any executable will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (result.status !== 0) {
    console.error(
      `${result.stdout ?? ''}${result.stderr ?? ''}\nThe Prisma client could not be made from ${schema}.`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, wantedStamp(version));
}

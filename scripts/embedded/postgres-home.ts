import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Who runs Postgres, from which programs, on which folder. */
export interface PostgresHome {
  /** Holds bin/ and lib/. */
  programs: string;
  folder: string;
  owner?: { uid: number; gid: number };
}

/** Where data and programs go when Postgres may not enter the clone (root's home folder, above all). */
const sharedFolder = '/var/lib/interview-buddy';

/**
 * Postgres refuses to run as root, so root hands it to the user `postgres` if there is one, else to `nobody`.
 * That user must be able to enter the folders: where it is not, data and programs move to
 * /var/lib/interview-buddy and a note in the data folder remembers the place.
 */
export function postgresHome(dataDir: string, programs: string): PostgresHome {
  const wished = join(dataDir, 'postgres');
  if (process.getuid?.() !== 0) {
    mkdirSync(wished, { recursive: true, mode: 0o700 });
    return { programs, folder: wished };
  }
  const note = join(dataDir, 'postgres.location');
  const folder = existsSync(note)
    ? readFileSync(note, 'utf8').trim()
    : othersCanEnter(dataDir)
      ? wished
      : join(
          sharedFolder,
          createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12),
          'postgres',
        );
  const owner = existsSync(folder) ? ownerOf(folder) : unprivilegedUser();
  if (folder !== wished) writeFileSync(note, `${folder}\n`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chownSync(folder, owner.uid, owner.gid);
  return { programs: othersCanEnter(programs) ? programs : copyOfPrograms(programs), folder, owner };
}

/** Folders outside the data folder that a reset must remove too. */
export function foldersElsewhere(dataDir: string): string[] {
  const note = join(dataDir, 'postgres.location');
  return existsSync(note) ? [dirname(readFileSync(note, 'utf8').trim())] : [];
}

function othersCanEnter(folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function ownerOf(path: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(path);
  return uid === 0 ? unprivilegedUser() : { uid, gid };
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user: try the next.
    }
  }
  throw new Error('Postgres cannot run as root, and this machine has neither a user postgres nor nobody.');
}

function copyOfPrograms(programs: string): string {
  const size = statSync(join(programs, 'bin', 'postgres')).size;
  const copy = join(sharedFolder, `${basename(programs)}-${size}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

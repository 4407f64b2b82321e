import { parseArgs } from 'node:util';
import type { DeadLetter } from '../dead-letters/dead-letter.js';
import type { DeadLetters, Restart } from '../dead-letters/dead-letters.js';
import type { EventOperations } from './event-operations.js';

export interface CommandParts {
  readonly operations: EventOperations;
  readonly deadLetters: DeadLetters;
  /** Starts a failed subject anew where sending its event again would not help. */
  readonly restart?: Restart;
  write(line: string): void;
}

const USAGE = `npm run events -- status                     what waits, and how far each group is
npm run events -- lag                        how many events each group has not been handed yet
npm run events -- dead [--limit N]           the events that were given up
npm run events -- redrive [--dry-run] [--id ID] [--group G] [--event E]
                                             sends given-up events to their group again
npm run events -- replay --interview ID [--dry-run]
                                             publishes the kept events of an interview again`;

/** One command of those who run the bus. @returns the exit code. */
export async function runEventsCommand(args: readonly string[], parts: CommandParts): Promise<number> {
  const parsed = parse(args);
  if (!parsed) return usage(parts);
  const { command, values } = parsed;
  if (command === 'status') return status(parts);
  if (command === 'lag') return lag(parts);
  if (command === 'dead') return dead(parts, Number(values.limit ?? 100));
  if (command === 'redrive') return redrive(parts, values);
  if (command === 'replay' && values.interview) return replay(parts, values.interview, values['dry-run']);
  return usage(parts);
}

function parse(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        id: { type: 'string' },
        group: { type: 'string' },
        event: { type: 'string' },
        interview: { type: 'string' },
        limit: { type: 'string' },
      },
    });
    return { command: positionals[0] ?? '', values };
  } catch {
    return undefined;
  }
}

function usage({ write }: CommandParts): number {
  write(USAGE);
  return 64;
}

async function status({ operations, write }: CommandParts): Promise<number> {
  const { outbox, deadLetters, groups } = await operations.status();
  write(`outbox: ${outbox.waiting} waiting, the oldest for ${seconds(outbox.oldestAgeMs)}`);
  write(`dead letters: ${deadLetters}`);
  for (const { event, group, lag: behind, inFlight, parked, oldestAgeMs } of groups) {
    write(
      `${event}  ${group}  lag ${behind}  in flight ${inFlight}  waiting for a retry or a turn ${parked}  oldest ${seconds(oldestAgeMs)}`,
    );
  }
  return 0;
}

async function lag({ operations, write }: CommandParts): Promise<number> {
  for (const { event, group, lag: behind } of (await operations.status()).groups)
    write(`${event}  ${group}  ${behind}`);
  return 0;
}

async function dead({ deadLetters, write }: CommandParts, limit: number): Promise<number> {
  const letters = await deadLetters.list({ limit });
  for (const letter of letters) write(describe(letter));
  write(`${letters.length} of ${await deadLetters.count()}`);
  return 0;
}

interface Selection {
  readonly 'dry-run': boolean;
  readonly id?: string | undefined;
  readonly group?: string | undefined;
  readonly event?: string | undefined;
}

async function redrive({ deadLetters, restart, write }: CommandParts, wanted: Selection): Promise<number> {
  const letters = (await deadLetters.list({ limit: 10_000 })).filter(
    ({ id, group, event }) =>
      (!wanted.id || id === wanted.id) &&
      (!wanted.group || group === wanted.group) &&
      (!wanted.event || event === wanted.event),
  );
  if (wanted.id && letters.length === 0) {
    write(`There is no dead letter ${wanted.id}.`);
    return 1;
  }
  const outcomes = { redriven: 0, restarted: 0, gone: 0 };
  for (const letter of letters) {
    const outcome = wanted['dry-run'] ? undefined : await deadLetters.redrive(letter.id, restart);
    if (outcome) outcomes[outcome] += 1;
    write(`${outcome ?? 'would be redriven'}  ${describe(letter)}`);
  }
  write(
    wanted['dry-run']
      ? `${letters.length} would be redriven`
      : `${outcomes.redriven} redriven, ${outcomes.restarted} started anew, ${outcomes.gone} already gone`,
  );
  return 0;
}

async function replay(
  { operations, write }: CommandParts,
  interview: string,
  dryRun: boolean,
): Promise<number> {
  const count = dryRun ? await operations.countKept(interview) : await operations.replay(interview);
  const events = count === 1 ? '1 event' : `${count} events`;
  write(dryRun ? `${events} would be published again` : `${events} published again`);
  return 0;
}

function describe({ id, group, event, version, code, attempts, orderingKey, deadAt }: DeadLetter): string {
  return `${id}  ${deadAt}  ${event} v${version}  ${group}  ${code}  attempts ${attempts}  ${orderingKey ?? '-'}`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

import { createInterface } from 'node:readline';
import { prismaCode } from './database.ts';

interface Request {
  id?: number | string;
  /** Absent in the CLI's answers to what we sent. */
  method?: string;
  params?: unknown;
}

export type Handle = (method: string, params: unknown, print: (text: string) => void) => Promise<unknown>;

/** JSON-RPC over stdio, a line each, one request after the other, until stdin ends. */
export async function serveRpc(handle: Handle): Promise<void> {
  let prints = 0;
  const print = (content: string): void =>
    send({ id: `print-${(prints += 1)}`, method: 'print', params: { content } });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, method, params }: Request = JSON.parse(line);
    if (method === undefined) continue;
    try {
      send({ id, result: (await handle(method, params, print)) ?? null });
    } catch (error) {
      send({ id, error: rpcError(error) });
    }
  }
}

function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function rpcError(error: unknown): object {
  const message = error instanceof Error ? error.message : String(error);
  const { meta = {}, error_code }: { meta?: unknown; error_code?: string } = Object(error);
  return {
    code: 4466,
    message,
    data: { is_panic: false, message, meta, error_code: error_code ?? codeOf(error) },
  };
}

/** The engine's own errors carry Prisma's code; those of the connection carry Postgres' or the system's. */
function codeOf(error: unknown): string {
  const { code }: { code?: unknown } = Object(error);
  return typeof code === 'string' && /^P\d{4}$/.test(code) ? code : prismaCode(error);
}

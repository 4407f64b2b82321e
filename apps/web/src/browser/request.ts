import type { Problem } from '@interview-buddy/shared-types/api';
import { tellOtherTabs } from './other-tabs';
import { noteSession } from './session-state';
import { noteFreshness } from './stale';

/** A request that did not succeed: the sentence is for the person, the code for the page. */
export class RequestFailed extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? 'The server could not answer just now. Nothing was lost; try again in a moment.');
    this.name = 'RequestFailed';
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.fields = Object.fromEntries((problem.errors ?? []).map((error) => [error.path, error.message]));
  }
}

interface Options {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Sent as JSON; a file as it is. */
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * One request to our own gateway, which has already checked the shape of what it answers.
 * Throws RequestFailed; status 0 means that no answer came at all.
 */
export async function request<T>(path: string, { method = 'GET', body, signal }: Options = {}): Promise<T> {
  const response = await send(path, {
    method,
    signal: signal ?? null,
    ...encoded(body),
  });
  const content: unknown = await readJson(response);
  noteSession(response.status);
  if (!response.ok) throw new RequestFailed(response.status, isProblem(content) ? content : {});
  if (method === 'GET') noteFreshness(path, response.headers.get('x-stale-since'));
  else tellOtherTabs();
  return content as T;
}

function encoded(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  if (body === undefined) return {};
  if (body instanceof Blob) return { headers: { 'content-type': 'application/octet-stream' }, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed(0, {
      code: 'offline',
      detail:
        'The server cannot be reached. What you have entered is still here; check the connection and try again.',
    });
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblem(content: unknown): content is Partial<Problem> {
  return typeof content === 'object' && content !== null && 'detail' in content;
}

/** Any thrown thing as a sentence for the person. */
export function sentenceOf(error: unknown): string {
  return error instanceof RequestFailed
    ? error.message
    : 'Something in this page stopped working. Reload it; nothing that was saved is lost.';
}

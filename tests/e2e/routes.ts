import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const api = fileURLToPath(new URL('../../apps/web/src/app/api', import.meta.url));
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export interface Route {
  method: string;
  /** As in the file tree: /api/interviews/[interviewId]/analysis */
  path: string;
}

/** Every method of every route file of the gateway, so that a new one cannot be forgotten. */
export function gatewayRoutes(): Route[] {
  return globSync('**/route.ts', { cwd: api }).flatMap((file) => {
    const text = readFileSync(`${api}/${file}`, 'utf8');
    const path = `/api/${file.replace(/\/?route\.ts$/, '')}`;
    return methods
      .filter((method) =>
        new RegExp(String.raw`export\s+(?:const|async\s+function|function)\s+${method}\b`).test(text),
      )
      .map((method) => ({ method, path }));
  });
}

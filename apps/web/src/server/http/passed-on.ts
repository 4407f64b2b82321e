const KEPT = ['content-type', 'content-disposition'];

/** A file of a service, streamed on to the browser. */
export function passedOn(file: Response): Response {
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  for (const name of KEPT) headers.set(name, file.headers.get(name) ?? '');
  return new Response(file.body, { headers });
}

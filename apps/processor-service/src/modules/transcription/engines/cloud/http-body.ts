export interface HttpBody {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** By name; a list is the same field once for each entry. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * A form with one file, as bytes. fetch would stream a FormData, and a stream that is cut off by an abort
 * ends in a rejection that nobody can catch.
 */
export function multipart(
  fields: FormFields,
  file: { field: string; name: string; bytes: Uint8Array },
): HttpBody {
  const boundary = `form-${crypto.randomUUID()}`;
  const part = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}`;
  const texts = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => `${part(`name="${name}"`)}\r\n\r\n${value}\r\n`),
  );
  const head = `${part(`name="${file.field}"; filename="${file.name}"`)}\r\nContent-Type: audio/ogg\r\n\r\n`;
  const bytes = Buffer.concat([
    Buffer.from(texts.join('') + head),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes: new Uint8Array(bytes) };
}

export function jsonBody(value: unknown): HttpBody {
  return { contentType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

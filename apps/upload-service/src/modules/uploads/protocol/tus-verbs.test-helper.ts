import type { TestPerson, TestService } from '../../../service.test-helper.js';

export const OCTETS = { 'content-type': 'application/offset+octet-stream' };

/** The verbs of tus as one person sends them. */
export function tusVerbs(service: TestService, person: TestPerson) {
  const tus = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    service.tus(person, method, path, headers, body === undefined ? undefined : Buffer.from(body));
  return {
    tus,
    /** Returns its address. */
    async create(headers: Record<string, string> = { 'upload-length': '11' }): Promise<string> {
      const response = await tus('POST', '/uploads', headers);
      if (response.status !== 201) throw new Error(`Creation answered ${response.status}.`);
      return response.headers.get('location') ?? '';
    },
    patch: (location: string, offset: number, body: string, headers: Record<string, string> = {}) =>
      tus('PATCH', location, { ...OCTETS, 'upload-offset': String(offset), ...headers }, body),
    async offsetOf(location: string): Promise<string | null> {
      return (await tus('HEAD', location)).headers.get('upload-offset');
    },
  };
}

import { badHeader } from './tus-errors.js';

export type UploadConcat = { kind: 'partial' } | { kind: 'final'; partIds: readonly string[] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAX_PARTS = 1_000;

/** Null where it is not given. @throws AppError 400 */
export function parseUploadConcat(header: string | null): UploadConcat | null {
  if (header === null) return null;
  if (header === 'partial') return { kind: 'partial' };
  const list = /^final;\s*(.*)$/.exec(header)?.[1]?.trim();
  if (!list)
    throw badHeader('Upload-Concat', 'must be "partial", or "final;" and the addresses of the parts');
  const partIds = list.split(/ +/).map(idOfAddress);
  if (partIds.length > MAX_PARTS) throw badHeader('Upload-Concat', `may name ${MAX_PARTS} parts at most`);
  return { kind: 'final', partIds };
}

function idOfAddress(address: string): string {
  const id = address
    .split(/[?#]/)[0]
    ?.split('/')
    .findLast((part) => part !== '');
  if (!id || !UUID.test(id))
    throw badHeader('Upload-Concat', 'names a part that is no upload of this service');
  return id;
}

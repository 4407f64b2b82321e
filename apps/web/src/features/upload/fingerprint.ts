/** What tells one chosen file from another without reading it. */
export interface FileMark {
  name: string;
  size: number;
  lastModified: number;
}

/** An upload of this browser that has not ended. */
export interface Unfinished {
  storageKey: string;
  interviewId: string;
  fileName: string;
  size: number;
}

const prefix = 'ib';

/** Under this name the browser remembers how far an upload came; it holds whose it is and which file. */
export function fingerprintOf(userId: string, interviewId: string, file: FileMark): string {
  return [prefix, userId, interviewId, file.size, file.lastModified, encodeURIComponent(file.name)].join('|');
}

/** Reads a storage key back ("tus::" + fingerprint + "::" + number); null where it is not one of this person's. */
export function readStorageKey(key: string, userId: string): Unfinished | null {
  const [tag, owner, interviewId, size, , name] = (key.split('::')[1] ?? '').split('|');
  if (tag !== prefix || owner !== userId || !interviewId || !name) return null;
  return { storageKey: key, interviewId, fileName: decodeURIComponent(name), size: Number(size) };
}

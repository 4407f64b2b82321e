/** All TXT records of a name, each put together from its strings; none where the name or such records do not exist. */
export type Texts = (name: string) => Promise<string[]>;

/** Of node:dns. */
export interface TxtResolver {
  resolveTxt(name: string): Promise<string[][]>;
}

const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA']);

/** @throws where DNS does not answer: that says nothing of the records. */
export function textsFrom(resolver: TxtResolver): Texts {
  return async (name) => {
    try {
      return (await resolver.resolveTxt(name)).map((strings) => strings.join(''));
    } catch (error) {
      if (error instanceof Error && 'code' in error && NOTHING_THERE.has(String(error.code))) return [];
      throw error;
    }
  };
}

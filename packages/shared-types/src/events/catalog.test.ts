import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventCatalog, type EventDefinition } from './index.js';

const RECORDED = new URL('./recorded/', import.meta.url);
const fileOf = ({ name, version }: EventDefinition): string => `${name}.v${version}.json`;
const schemaOf = (event: EventDefinition): unknown => JSON.parse(JSON.stringify(z.toJSONSchema(event.data)));

// A version that nobody has published yet is recorded by RECORD_EVENTS=1; what is recorded is never written again.
test.each(eventCatalog.map((event) => [fileOf(event), event as EventDefinition] as const))(
  '%s is as it was when it was first published',
  (file, event) => {
    const path = new URL(file, RECORDED);
    if (process.env['RECORD_EVENTS'] === '1' && !existsSync(path)) {
      writeFileSync(path, `${JSON.stringify(schemaOf(event), null, 2)}\n`);
    }
    expect(existsSync(path), `${file} is new: run this test once with RECORD_EVENTS=1`).toBe(true);
    expect(
      schemaOf(event),
      'Make the next version in a file of its own, and let it lift this one up.',
    ).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  },
);

test('no published version was taken out of the catalog', () => {
  expect(readdirSync(RECORDED).sort()).toEqual(eventCatalog.map(fileOf).sort());
});

test('each name and version stands in the catalog once', () => {
  const files = eventCatalog.map(fileOf);
  expect(new Set(files).size).toBe(files.length);
});

test.each(
  eventCatalog.filter(({ version }) => version > 1).map((event) => [fileOf(event), event as EventDefinition]),
)('%s lifts the version before it up', (_, event) => {
  expect((event as EventDefinition).previous?.definition.version).toBe(
    (event as EventDefinition).version - 1,
  );
});

import { readFileSync } from 'node:fs';
import { consentPlaces, type ConsentPlaces, type ConsentRule } from '@interview-buddy/shared-types/api';
import { DEFAULT_PLACES } from './default-places.js';

/** @param file JSON in the shape of GET /consent/places; without one the shipped table holds. */
export function loadPlaces(file: string | undefined): ConsentPlaces {
  return file === undefined ? DEFAULT_PLACES : consentPlaces.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The strictest rule of these places; of one that the table does not know, all must agree. */
export function ruleOf(table: ConsentPlaces, codes: readonly string[]): ConsentRule {
  const rules = new Map(table.places.map(({ code, rule }) => [code, rule]));
  return codes.every((code) => rules.get(code) === 'one-party') ? 'one-party' : 'all-parties';
}

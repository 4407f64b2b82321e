import { z } from 'zod';

/** What a place asks for before a conversation may be recorded. */
export const consentRule = z.enum(['one-party', 'all-parties']);
export type ConsentRule = z.infer<typeof consentRule>;

export const consentPlace = z.object({
  /** ISO 3166: a country, or one of its parts ("US-CA"). */
  code: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$|^other$/),
  name: z.string().min(1),
  rule: consentRule,
});
export type ConsentPlace = z.infer<typeof consentPlace>;

/** The table of an installation. Help for an honest statement, not legal advice. */
export const consentPlaces = z.object({
  version: z.string().min(1).max(32),
  places: z.array(consentPlace).min(1),
});
export type ConsentPlaces = z.infer<typeof consentPlaces>;

/** GET /consent: what is asked before the upload, and what this person answered last. */
export const consentQuestion = consentPlaces.extend({
  /** Codes of this table; none before the first answer. */
  lastPlaces: z.array(z.string()),
});
export type ConsentQuestion = z.infer<typeof consentQuestion>;

/**
 * SHA-256 of the sample that comes with the product. Its voices are synthetic: nobody was recorded, so nobody is asked.
 * Whoever announces it must send exactly these bytes.
 */
export const SAMPLE_RECORDING_SHA256 = 'accd01e136523609499e68f138bfc4e7cc0d176fa13fc09faf9b4008ad92ca10';

/** POST /interviews/:id/consent: what the person states before the upload. */
export const consentStatement = z.object({
  /** Of the table that was shown. */
  version: z.string().min(1).max(32),
  /** Where the participants were; the strictest rule holds. */
  places: z.array(z.string().max(8)).min(1, 'Say where the people in the recording were.').max(20),
  mayHaveRecording: z.literal(true, 'Upload only recordings that you may lawfully have.'),
  everybodyAgreed: z.boolean(),
});
export type ConsentStatement = z.infer<typeof consentStatement>;

export const consentAnswer = z.object({
  /** False: no recording is taken for this interview; a transcript can be imported instead. */
  recordingAllowed: z.boolean(),
  rule: consentRule,
  /** A sentence for the person. */
  message: z.string(),
});
export type ConsentAnswer = z.infer<typeof consentAnswer>;

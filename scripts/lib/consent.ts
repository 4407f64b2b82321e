import type { ConsentQuestion, ConsentStatement } from '@interview-buddy/shared-types/api';

/** What somebody states who recorded with everybody's agreement, about the table that they were shown. */
export function statementFor({ version }: Pick<ConsentQuestion, 'version'>): ConsentStatement {
  return { version, places: ['GB'], mayHaveRecording: true, everybodyAgreed: true };
}

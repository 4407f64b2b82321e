import { Inject, Injectable } from '@nestjs/common';
import type {
  ConsentAnswer,
  ConsentPlaces,
  ConsentQuestion,
  ConsentStatement,
} from '@interview-buddy/shared-types/api';
import { AppError, conflict, notFound } from '@interview-buddy/shared-utils/errors';
import { ConsentRepository } from './consent.repository.js';
import { ruleOf } from './consent-places.js';

export const CONSENT_PLACES = Symbol('consent places');

@Injectable()
export class ConsentService {
  constructor(
    @Inject(CONSENT_PLACES) private readonly places: ConsentPlaces,
    private readonly repository: ConsentRepository,
  ) {}

  async question(userId: string): Promise<ConsentQuestion> {
    const known = new Set(this.places.places.map(({ code }) => code));
    const last = await this.repository.lastPlaces(userId);
    return { ...this.places, lastPlaces: last.filter((code) => known.has(code)) };
  }

  /** @throws AppError 404, 409 where the person was shown another table. */
  async state(userId: string, interviewId: string, statement: ConsentStatement): Promise<ConsentAnswer> {
    if (statement.version !== this.places.version) throw otherTable();
    const rule = ruleOf(this.places, statement.places);
    const recordingAllowed = rule === 'one-party' || statement.everybodyAgreed;
    if (!(await this.repository.add(userId, interviewId, { ...statement, rule, recordingAllowed })))
      throw notFound('interview');
    return {
      recordingAllowed,
      rule,
      message: recordingAllowed ? 'Thank you. You can upload the recording.' : notAllowed().message,
    };
  }

  /** @throws AppError 404, 403 where the recording may not be taken. */
  async requirePermission(userId: string, interviewId: string): Promise<void> {
    const allowed = await this.repository.recordingAllowed(userId, interviewId);
    if (allowed === false) throw notAllowed();
    if (allowed === null) throw notStated();
  }
}

const notAllowed = (): AppError =>
  new AppError({
    code: 'consent/not-given',
    status: 403,
    message:
      'Where this interview took place, everybody in it must have agreed to the recording, so it is not taken. You can import a transcript of it instead.',
  });

const notStated = (): AppError =>
  new AppError({
    code: 'consent/required',
    status: 403,
    message: 'Before the upload, say where the people in the recording were and that you may have it.',
  });

const otherTable = (): AppError =>
  conflict(
    'consent/other-version',
    'The rules for recordings were updated meanwhile. Please read them again.',
  );

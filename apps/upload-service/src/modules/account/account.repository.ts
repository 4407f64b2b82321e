import { Inject, Injectable } from '@nestjs/common';
import type { Prisma, PrismaClient } from '@interview-buddy/prisma-client';
import type {
  AccountResponse,
  StopMailRequest,
  UpdateAccountRequest,
} from '@interview-buddy/shared-types/api';
import { accountPreferences, type AccountPreferences } from '@interview-buddy/shared-types/models';
import type { AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { AppError } from '@interview-buddy/shared-utils/errors';
import { DATABASE } from '../database/database.js';

const DEFAULT_RETENTION_DAYS = 90;

@Injectable()
export class AccountRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** The row is there afterwards; its address follows the sign-in. @throws AppError 410 while it is being erased. */
  async ensure(user: AuthenticatedUser): Promise<void> {
    const email = user.email?.slice(0, 320) ?? null;
    const { erasureAskedAt } = await this.prisma.account.upsert({
      where: { id: user.id },
      create: { id: user.id, email, displayName: user.name?.slice(0, 200) ?? null },
      update: { email },
      select: { erasureAskedAt: true },
    });
    if (erasureAskedAt !== null) throw beingErased();
  }

  async find(user: AuthenticatedUser): Promise<AccountResponse> {
    const row = await this.prisma.account.findUnique({ where: { id: user.id } });
    return row ? toResponse(row) : unsaved(user);
  }

  async update(user: AuthenticatedUser, changes: UpdateAccountRequest): Promise<AccountResponse> {
    await this.ensure(user);
    return toResponse(await this.prisma.account.update({ where: { id: user.id }, data: changes }));
  }

  /** Switches mails off for whoever this token belongs to. Nothing happens where it is nobody's. */
  async stopMail({ token, kind }: StopMailRequest): Promise<void> {
    await this.prisma.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ id: string; preferences: unknown }[]>`
        SELECT id, preferences FROM accounts WHERE mail_token = ${token}::uuid FOR UPDATE`;
      if (!row) return;
      await tx.account.update({
        where: { id: row.id },
        data: { preferences: withoutMail(preferencesOf(row.preferences), kind) },
      });
    });
  }

  /**
   * Plan, and bytes stored or announced, those that no interview took included; a recording that two interviews share
   * counts once.
   */
  async storage(userId: string): Promise<{ plan: AccountResponse['plan']; storedBytes: number }> {
    const [row] = await this.prisma.$queryRaw<{ plan: AccountResponse['plan'] | null; bytes: bigint }[]>`
      SELECT (SELECT plan::text FROM accounts WHERE id = ${userId}) AS plan,
        (SELECT coalesce(sum(size), 0) FROM (
           SELECT max(size_bytes) AS size FROM interviews
           WHERE user_id = ${userId} AND blob_path IS NOT NULL GROUP BY blob_path) kept)::bigint
        + (SELECT coalesce(sum(coalesce(length, stored_bytes)), 0) FROM uploads
           WHERE user_id = ${userId} AND (completed_at IS NULL OR interview_id IS NULL)
             AND gone_at IS NULL AND expires_at > now())::bigint AS bytes`;
    return { plan: row?.plan ?? 'free', storedBytes: Number(row?.bytes ?? 0) };
  }
}

const beingErased = (): AppError =>
  new AppError({
    code: 'account/being-erased',
    status: 410,
    message: 'This account is being erased; nothing new can be added to it.',
  });

function toResponse(row: Prisma.AccountModel): AccountResponse {
  return {
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    plan: row.plan,
    retentionDays: row.retentionDays,
    preferences: preferencesOf(row.preferences),
  };
}

function preferencesOf(stored: unknown): AccountPreferences {
  return accountPreferences.catch(accountPreferences.parse({})).parse(stored);
}

function withoutMail(preferences: AccountPreferences, kind: StopMailRequest['kind']): AccountPreferences {
  const { notifications } = preferences;
  const kinds = kind ? [kind] : (['analysis-ready', 'interview-failed'] as const);
  const stopped = kinds.map((one) => [one, { ...notifications[one], email: false }]);
  return { ...preferences, notifications: { ...notifications, ...Object.fromEntries(stopped) } };
}

function unsaved(user: AuthenticatedUser): AccountResponse {
  return {
    id: user.id,
    email: user.email,
    displayName: user.name,
    plan: 'free',
    retentionDays: DEFAULT_RETENTION_DAYS,
    preferences: accountPreferences.parse({}),
  };
}

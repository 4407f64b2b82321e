import type { Prisma, PrismaClient } from '@interview-buddy/prisma-client';
import { accountPreferences, type AiChoice } from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DATABASE } from '../database/database.js';
import { aiCost, aiTokens } from './ai-metrics.js';
import { AI_SETTINGS, type AiSettings } from './ai-settings.js';
import { BriefAnswers } from './brief-answers.js';
import type { Spent } from './routing/allowance.js';
import { costMicros } from './routing/prices.js';
import type { AiCall, AiLedger } from './routing/router.js';

/** What was asked, answered and paid for: in Postgres, so that every replica reckons alike. */
@Injectable()
export class AiRepository implements AiLedger {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    @Inject(AI_SETTINGS) private readonly settings: AiSettings,
    private readonly brief: BriefAnswers,
  ) {}

  /** Whom this person lets judge the content. */
  async choice(userId: string): Promise<AiChoice> {
    const account = await this.prisma.account.findFirst({
      where: { id: userId },
      select: { preferences: true },
    });
    return accountPreferences.catch(accountPreferences.parse({})).parse(account?.preferences ?? {}).ai;
  }

  async spent(userId: string): Promise<Spent> {
    const since = new Date();
    since.setUTCHours(0, 0, 0, 0);
    const [providers, person] = await Promise.all([
      this.prisma.aiUsage.groupBy({
        by: ['provider'],
        where: { createdAt: { gte: since } },
        _sum: { inputTokens: true, outputTokens: true },
      }),
      this.prisma.aiUsage.aggregate({
        where: { userId, createdAt: { gte: since } },
        _sum: { costMicros: true },
      }),
    ]);
    return {
      tokensByProvider: new Map(
        providers.map(({ provider, _sum }) => [provider, (_sum.inputTokens ?? 0) + (_sum.outputTokens ?? 0)]),
      ),
      personMicros: Number(person._sum.costMicros ?? 0),
    };
  }

  async record({ usage, ...call }: AiCall): Promise<void> {
    const { provider, model, task } = call;
    aiTokens.inc({ provider, model, task, direction: 'in' }, usage.inputTokens);
    aiTokens.inc({ provider, model, task, direction: 'out' }, usage.outputTokens);
    const micros = costMicros(model, usage, this.settings.prices);
    aiCost.inc({ provider, model }, Number(micros) / 1_000_000);
    await this.prisma.aiUsage.create({
      data: { id: randomUUID(), ...call, ...usage, costMicros: micros },
    });
  }

  async cached(key: string, interviewId: string | null): Promise<unknown> {
    if (interviewId === null) return this.brief.find(key);
    return (await this.prisma.aiAnswer.findUnique({ where: { key }, select: { output: true } }))?.output;
  }

  async keep(key: string, interviewId: string | null, output: unknown): Promise<void> {
    if (interviewId === null) return this.brief.keep(key, output);
    const row = { key, interviewId, output: output as Prisma.InputJsonValue };
    await this.prisma.aiAnswer.createMany({ data: row, skipDuplicates: true });
  }
}

import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { z } from 'zod';
import { ProgressReader, type Progress } from '@interview-buddy/event-bus';
import { liveMessages, type LiveMessageName } from '@interview-buddy/shared-types/api';
import { TokenVerifier } from '@interview-buddy/shared-utils/auth';
import { LiveRedis } from './live-redis.js';
import { createLiveServer, roomOf, type LiveOptions, type LiveServer } from './live-server.js';
import { dropEndedSessions } from './session-check.js';

export const LIVE_OPTIONS = Symbol('live options');

const SESSION_CHECK_MS = 5 * 60 * 1000;

/** Tells a person's open pages what changed. Best effort: a page that missed something reads it again. */
@Injectable()
export class LiveService implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: LiveServer | undefined;
  private sessionCheck: NodeJS.Timeout | undefined;
  private stopProgress: (() => unknown) | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly verifier: TokenVerifier,
    private readonly progress: ProgressReader,
    private readonly redis: LiveRedis,
    @Inject(LIVE_OPTIONS) private readonly options: LiveOptions,
  ) {}

  onApplicationBootstrap(): void {
    const server = createLiveServer(
      this.host.httpAdapter.getHttpServer(),
      this.options,
      this.redis,
      this.verifier,
    );
    this.server = server;
    this.sessionCheck = setInterval(
      () => void dropEndedSessions(server, this.verifier),
      SESSION_CHECK_MS,
    ).unref();
    this.stopProgress = this.progress.subscribe((step) => this.sendProgress(step));
  }

  /** To all pages of the person, on whichever replica they are. */
  send<Name extends LiveMessageName>(
    userId: string,
    name: Name,
    message: z.input<(typeof liveMessages)[Name]>,
  ): void {
    this.server?.to(roomOf(userId)).emit(name, liveMessages[name].parse(message));
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sessionCheck);
    this.stopProgress?.();
    await this.server?.close();
    this.redis.disconnectAll();
  }

  /** Every replica hears all progress by itself, so each tells its own sockets only. */
  private sendProgress({ userId, ...step }: Progress): void {
    this.server?.local
      .to(roomOf(userId))
      .emit('interview.progress', liveMessages['interview.progress'].parse(step));
  }
}

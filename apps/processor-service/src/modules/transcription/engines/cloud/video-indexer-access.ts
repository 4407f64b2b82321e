import { z } from 'zod';
import { EngineUnavailable } from '../../engine.js';
import { askCloud, type RetryPolicy } from './cloud-request.js';
import { jsonBody } from './http-body.js';

const API_VERSION = '2024-01-01';
const TIMEOUT_MS = 30_000;
/** Tokens are good for an hour. */
const KEPT_MS = 50 * 60_000;
const answer = z.object({ accessToken: z.string().min(1) });

export interface VideoIndexerAccount {
  /** https://management.azure.com */
  managementUrl: string;
  /** /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.VideoIndexer/accounts/NAME */
  resourceId: string;
  /** A token for the Azure Resource Manager. */
  managementToken: () => Promise<string>;
  retry?: RetryPolicy;
}

/** Tokens of one Video Indexer account, which the Azure Resource Manager gives to whom it knows. */
export class VideoIndexerAccess {
  #held: { token: string; until: number } | null = null;

  constructor(
    private readonly engine: string,
    private readonly account: VideoIndexerAccount,
  ) {}

  async token(signal: AbortSignal): Promise<string> {
    if (this.#held && performance.now() < this.#held.until) return this.#held.token;
    const token = await this.#generate(signal);
    this.#held = { token, until: performance.now() + KEPT_MS };
    return token;
  }

  forget(): void {
    this.#held = null;
  }

  async #generate(signal: AbortSignal): Promise<string> {
    const { managementUrl, resourceId, retry } = this.account;
    const { accessToken } = await askCloud(
      {
        engine: this.engine,
        url: `${managementUrl}${resourceId}/generateAccessToken?api-version=${API_VERSION}`,
        headers: { authorization: `Bearer ${await this.#managementToken()}` },
        body: jsonBody({ permissionType: 'Contributor', scope: 'Account' }),
        schema: answer,
        signal,
        timeoutMs: TIMEOUT_MS,
      },
      retry,
    );
    return accessToken;
  }

  async #managementToken(): Promise<string> {
    try {
      return await this.account.managementToken();
    } catch (error) {
      throw new EngineUnavailable(this.engine, 'gave no leave to sign in', null, { cause: error });
    }
  }
}

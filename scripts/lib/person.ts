import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Upload } from 'tus-js-client';
import type { AnalysisResponse, ConsentQuestion, InterviewDetail } from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { statementFor } from './consent.ts';

/** Does over HTTP what a browser does for a person, session cookie and all. */
export class Person {
  private cookie = '';
  private readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  async signInToSampleAccount(): Promise<void> {
    await this.call('POST', '/api/session/sample');
  }

  /** With a Firebase ID token of a fresh sign-in. */
  async signIn(idToken: string): Promise<void> {
    await this.call('POST', '/api/session', { idToken });
  }

  createInterview(context: InterviewContext): Promise<InterviewDetail> {
    return this.call('POST', '/api/interviews', context);
  }

  interview(id: string): Promise<InterviewDetail> {
    return this.call('GET', `/api/interviews/${id}`);
  }

  analysis(id: string): Promise<AnalysisResponse> {
    return this.call('GET', `/api/interviews/${id}/analysis`);
  }

  async stateConsent(interviewId: string): Promise<void> {
    const question = await this.call<ConsentQuestion>('GET', '/api/consent');
    await this.call('POST', `/api/interviews/${interviewId}/consent`, statementFor(question));
  }

  async upload(
    interviewId: string,
    file: string,
    type: string,
    onPercent: (percent: number) => void,
  ): Promise<void> {
    await this.stateConsent(interviewId);
    await this.send(file, { interviewId, filename: basename(file), filetype: type }, onPercent);
  }

  /** Nobody was recorded for the sample, so there is nothing to state about it. */
  async uploadSample(interviewId: string, file: string): Promise<void> {
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    const sample = { filename: basename(file), filetype: 'audio/mp4', sha256 };
    await this.send(file, { interviewId, ...sample }, () => undefined);
  }

  private async send(
    file: string,
    metadata: Record<string, string>,
    onPercent: (percent: number) => void,
  ): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const upload = new Upload(createReadStream(file), {
        endpoint: `${this.address}/api/upload`,
        metadata,
        headers: this.headers(),
        chunkSize: 8 * 1024 * 1024,
        retryDelays: [0, 1_000, 3_000, 5_000],
        onProgress: (sent, total) => onPercent(total === 0 ? 100 : (100 * sent) / total),
        onSuccess: () => resolve(),
        onError: reject,
      });
      upload.start();
    });
  }

  private headers(): Record<string, string> {
    return { cookie: this.cookie, origin: this.address, 'sec-fetch-site': 'same-origin' };
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...this.headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0] ?? this.cookie;
    return response;
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.request(method, path, body);
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}

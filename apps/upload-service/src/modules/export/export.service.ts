import { Injectable } from '@nestjs/common';
import { ExportRepository } from './export.repository.js';
import { transcriptText } from './transcript-text.js';
import type { ZipEntry } from './zip.js';

const README = `Everything that Interview Buddy keeps about you.

account.json           your profile and preferences
interviews/            one folder for each: context, transcripts and analyses of every run, the transcript as text
preparations.json      what you prepared
notifications.json     what you were told, and how it was delivered
consents.json          what you stated about recordings
ai-usage.json          what was sent to a model, counted

Recordings are not in it. Nobody can play or download a recording, you included: that is how they are kept safe.
Times are UTC. Moments and lengths within a recording are milliseconds from its start.
`;

/** Writes down all that is kept of a person, part by part, so that it need not fit into memory. */
@Injectable()
export class ExportService {
  constructor(private readonly data: ExportRepository) {}

  async *entries(userId: string): AsyncGenerator<ZipEntry> {
    yield { name: 'README.txt', content: README };
    yield json('account.json', await this.data.account(userId));
    yield json('consents.json', await this.data.consents(userId));
    yield json('preparations.json', await this.data.preparations(userId));
    yield json('notifications.json', await this.data.notifications(userId));
    yield json('ai-usage.json', await this.data.aiUsage(userId));
    let number = 0;
    for await (const interview of this.data.interviews(userId)) {
      const folder = `interviews/${String((number += 1)).padStart(4, '0')}-${slug(interview.company)}`;
      yield json(`${folder}/interview.json`, interview);
      yield* this.results(userId, interview.id, folder);
    }
  }

  private async *results(userId: string, interviewId: string, folder: string): AsyncGenerator<ZipEntry> {
    const transcripts = await this.data.transcripts(userId, interviewId);
    for (const one of transcripts) yield json(`${folder}/transcript-run-${one.run}.json`, one);
    const text = transcriptText(transcripts.at(-1)?.transcript);
    if (text !== null) yield { name: `${folder}/transcript.txt`, content: text };
    for (const one of await this.data.analyses(userId, interviewId))
      yield json(`${folder}/analysis-run-${one.run}.json`, one);
  }
}

function json(name: string, value: unknown): ZipEntry {
  const content = JSON.stringify(
    value,
    (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner),
    2,
  );
  return { name, content: `${content}\n` };
}

/** A name for a folder: what a person typed may hold anything. */
function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, 40).replace(/-+$/, '') || 'interview';
}

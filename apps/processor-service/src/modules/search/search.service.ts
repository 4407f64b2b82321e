import type { TranscriptHits } from '@interview-buddy/shared-types/api';
import { Injectable } from '@nestjs/common';
import { piecesOf } from './pieces.js';
import { SearchRepository } from './search.repository.js';

@Injectable()
export class SearchService {
  constructor(private readonly repository: SearchRepository) {}

  async find(userId: string, search: string): Promise<TranscriptHits> {
    const items = new Map<string, TranscriptHits['items'][number]>();
    for (const turn of await this.repository.find(userId, search)) {
      const { interviewId, company, title, startMs, endMs, headline } = turn;
      const item = items.get(interviewId) ?? { interviewId, company, title, snippets: [] };
      items.set(interviewId, item);
      item.snippets.push({ startMs, endMs, pieces: piecesOf(headline) });
    }
    return { items: [...items.values()] };
  }
}

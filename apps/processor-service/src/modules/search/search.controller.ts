import {
  searchTranscriptsQuery,
  transcriptHits,
  type SearchTranscriptsQuery,
  type TranscriptHits,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodQuery, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Get } from '@nestjs/common';
import { SearchService } from './search.service.js';

@Controller('transcripts/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @ZodResponse(200, transcriptHits)
  async find(
    @CurrentUser() user: AuthenticatedUser,
    @ZodQuery(searchTranscriptsQuery) { q }: SearchTranscriptsQuery,
  ): Promise<TranscriptHits> {
    return this.search.find(user.id, q);
  }
}

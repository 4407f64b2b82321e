import { Controller, Get, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodResponse } from '@interview-buddy/shared-utils/validation';
import { ExportService } from './export.service.js';
import { zip } from './zip.js';

@Controller('account')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Get('export')
  @ZodResponse(200, undefined, 'A ZIP archive of everything that is kept of this person.')
  read(@CurrentUser() { id }: AuthenticatedUser): StreamableFile {
    const now = new Date();
    return new StreamableFile(Readable.from(zip(this.exports.entries(id), now), { objectMode: false }), {
      type: 'application/zip',
      disposition: `attachment; filename="interview-buddy-${now.toISOString().slice(0, 10)}.zip"`,
    });
  }
}

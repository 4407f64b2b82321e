import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AppendBytes } from './append/append-bytes.js';
import { ReceiveWhole } from './append/receive-whole.js';
import { CompleteUpload } from './completion/complete-upload.js';
import { CompletionRepository } from './completion/completion.repository.js';
import { ExamineRecording } from './completion/examine-recording.js';
import { FormPost } from './form/form-post.js';
import { JoinParts } from './joining/join-parts.js';
import { NewUploads } from './new-uploads.js';
import { TusHeadersMiddleware } from './tus-headers.middleware.js';
import { UploadLocks } from './upload-locks.js';
import { UploadLocksRepository } from './upload-locks.repository.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsRepository } from './uploads.repository.js';
import { DeleteVerb } from './verbs/delete.verb.js';
import { FindUpload } from './verbs/find-upload.js';
import { HeadVerb } from './verbs/head.verb.js';
import { PatchVerb } from './verbs/patch.verb.js';
import { PostVerb } from './verbs/post.verb.js';
import { TusVerbs } from './verbs/tus-verbs.js';

@Module({
  imports: [AccountModule],
  controllers: [UploadsController],
  providers: [
    AppendBytes,
    CompleteUpload,
    CompletionRepository,
    DeleteVerb,
    ExamineRecording,
    FindUpload,
    HeadVerb,
    JoinParts,
    NewUploads,
    PatchVerb,
    PostVerb,
    ReceiveWhole,
    FormPost,
    TusVerbs,
    UploadLocks,
    UploadLocksRepository,
    UploadsRepository,
  ],
  exports: [CompleteUpload, UploadLocks, UploadsRepository],
})
export class UploadsModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(TusHeadersMiddleware).forRoutes(UploadsController);
  }
}

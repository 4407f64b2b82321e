-- What no row may ever say, whoever writes it. Prisma's schema cannot express these, so they are written by hand.
ALTER TABLE "accounts"
  ADD CONSTRAINT "accounts_retention_days" CHECK ("retention_days" BETWEEN 1 AND 3650);

ALTER TABLE "interviews"
  ADD CONSTRAINT "interviews_run" CHECK ("run" >= 1),
  ADD CONSTRAINT "interviews_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "interviews_size_bytes" CHECK ("size_bytes" >= 0),
  ADD CONSTRAINT "interviews_duration_ms" CHECK ("duration_ms" >= 0),
  ADD CONSTRAINT "interviews_failure" CHECK (("status" = 'failed') = ("failure_code" IS NOT NULL));

ALTER TABLE "transcriptions"
  ADD CONSTRAINT "transcriptions_run" CHECK ("run" >= 1),
  ADD CONSTRAINT "transcriptions_mean_confidence" CHECK ("mean_confidence" BETWEEN 0 AND 1);

ALTER TABLE "analyses"
  ADD CONSTRAINT "analyses_run" CHECK ("run" >= 1),
  ADD CONSTRAINT "analyses_overall_score" CHECK ("overall_score" BETWEEN 0 AND 100);

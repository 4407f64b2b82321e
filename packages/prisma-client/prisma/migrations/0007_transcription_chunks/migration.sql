-- CreateTable
CREATE TABLE "transcription_chunks" (
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "run" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start_ms" INTEGER NOT NULL,
    "end_ms" INTEGER NOT NULL,
    "recognised" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "transcription_chunks_pkey" PRIMARY KEY ("interview_id","run","position")
);

-- AddForeignKey
ALTER TABLE "transcription_chunks" ADD CONSTRAINT "transcription_chunks_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What no row may ever say, whoever writes it.
ALTER TABLE "transcription_chunks"
  ADD CONSTRAINT "transcription_chunks_span" CHECK ("run" >= 1 AND "position" >= 0 AND "start_ms" >= 0 AND "end_ms" > "start_ms"),
  ADD CONSTRAINT "transcription_chunks_done" CHECK (("recognised" IS NULL) = ("done_at" IS NULL));

-- AlterTable
ALTER TABLE "transcriptions" ADD COLUMN     "search" tsvector;

-- CreateTable
CREATE TABLE "transcript_corrections" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "run" INTEGER NOT NULL,
    "original_run" INTEGER NOT NULL,
    "corrections" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transcript_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transcript_imports" (
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "format" VARCHAR(16) NOT NULL,
    "cues" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transcript_imports_pkey" PRIMARY KEY ("interview_id")
);

-- CreateIndex
CREATE INDEX "transcript_corrections_user_id_idx" ON "transcript_corrections"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "transcript_corrections_interview_id_run_key" ON "transcript_corrections"("interview_id", "run");

-- CreateIndex
CREATE INDEX "transcript_imports_user_id_idx" ON "transcript_imports"("user_id");

-- CreateIndex
CREATE INDEX "transcriptions_search_idx" ON "transcriptions" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "transcript_corrections" ADD CONSTRAINT "transcript_corrections_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcript_imports" ADD CONSTRAINT "transcript_imports_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "transcript_corrections"
  ADD CONSTRAINT "transcript_corrections_original_run" CHECK ("original_run" >= 1 AND "original_run" < "run");

-- Whoever stores a transcript, it can be searched. English stems, as the analysis is made for English.
CREATE FUNCTION "transcriptions_fill_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" := to_tsvector('english', jsonb_path_query_array(NEW."transcript", '$.turns[*].text'));
  RETURN NEW;
END
$$;

CREATE TRIGGER "transcriptions_search" BEFORE INSERT OR UPDATE OF "transcript" ON "transcriptions"
  FOR EACH ROW EXECUTE FUNCTION "transcriptions_fill_search"();

UPDATE "transcriptions" SET "transcript" = "transcript";

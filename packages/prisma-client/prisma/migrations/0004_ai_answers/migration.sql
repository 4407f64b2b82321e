-- CreateTable
CREATE TABLE "ai_answers" (
    "key" CHAR(64) NOT NULL,
    "interview_id" UUID NOT NULL,
    "output" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ai_answers_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "ai_answers_interview_id_idx" ON "ai_answers"("interview_id");

-- AddForeignKey
ALTER TABLE "ai_answers" ADD CONSTRAINT "ai_answers_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;


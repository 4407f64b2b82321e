-- CreateTable
CREATE TABLE "question_marks" (
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "start_ms" INTEGER NOT NULL,
    "is_question" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_marks_pkey" PRIMARY KEY ("interview_id","start_ms")
);

-- CreateIndex
CREATE INDEX "question_marks_user_id_idx" ON "question_marks"("user_id");

-- AddForeignKey
ALTER TABLE "question_marks" ADD CONSTRAINT "question_marks_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- CreateTable
CREATE TABLE "transcription_choices" (
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "run" INTEGER NOT NULL,
    "engine" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transcription_choices_pkey" PRIMARY KEY ("interview_id","run")
);

-- CreateTable
CREATE TABLE "provider_jobs" (
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "engine" VARCHAR(64) NOT NULL,
    "sound" CHAR(64) NOT NULL,
    "job" VARCHAR(1024) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_jobs_pkey" PRIMARY KEY ("interview_id","engine","sound")
);

-- AddForeignKey
ALTER TABLE "transcription_choices" ADD CONSTRAINT "transcription_choices_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;


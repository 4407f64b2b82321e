-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Plan" AS ENUM ('free', 'plus');

-- CreateEnum
CREATE TYPE "InterviewStatus" AS ENUM ('draft', 'uploading', 'uploaded', 'transcribing', 'analyzing', 'complete', 'failed');

-- CreateEnum
CREATE TYPE "InterviewType" AS ENUM ('behavioral', 'technical', 'phone', 'panel');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('analysis_ready', 'interview_failed');

-- CreateEnum
CREATE TYPE "DeliveryChannel" AS ENUM ('in_app', 'email');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('queued', 'sending', 'sent', 'failed');

-- CreateTable
CREATE TABLE "accounts" (
    "id" VARCHAR(128) NOT NULL,
    "email" VARCHAR(320),
    "display_name" VARCHAR(200),
    "plan" "Plan" NOT NULL DEFAULT 'free',
    "retention_days" INTEGER NOT NULL DEFAULT 90,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "seeded" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "erasure_asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interviews" (
    "id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "company" VARCHAR(200) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "type" "InterviewType" NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "job_description" TEXT NOT NULL DEFAULT '',
    "held_on" DATE,
    "status" "InterviewStatus" NOT NULL DEFAULT 'draft',
    "run" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "failure_code" VARCHAR(64),
    "failure_message" TEXT,
    "file_name" VARCHAR(255),
    "mime_type" VARCHAR(127),
    "size_bytes" BIGINT,
    "sha256" CHAR(64),
    "duration_ms" INTEGER,
    "language" VARCHAR(16),
    "blob_path" VARCHAR(512),
    "duplicate_of_id" UUID,
    "purged_at" TIMESTAMPTZ(3),
    "seeded" BOOLEAN NOT NULL DEFAULT false,
    "status_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "uploads" (
    "id" UUID NOT NULL,
    "interview_id" UUID,
    "user_id" VARCHAR(128) NOT NULL,
    "length" BIGINT,
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "concat" TEXT,
    "blob_path" VARCHAR(512) NOT NULL,
    "stored_bytes" BIGINT NOT NULL DEFAULT 0,
    "hash_state" BYTEA,
    "hashed_bytes" BIGINT NOT NULL DEFAULT 0,
    "lock_holder" UUID,
    "lock_until" TIMESTAMPTZ(3),
    "lock_wanted" BOOLEAN NOT NULL DEFAULT false,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "gone_at" TIMESTAMPTZ(3),
    "gone_reason" VARCHAR(32),
    "swept_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure_receipts" (
    "id" UUID NOT NULL,
    "subject" CHAR(64) NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "removed" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "erasure_receipts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "interview_id" UUID,
    "kind" VARCHAR(64) NOT NULL,
    "statement" JSONB NOT NULL,
    "version" VARCHAR(32) NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prep_sessions" (
    "id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "interview_id" UUID,
    "company" VARCHAR(200) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "type" "InterviewType" NOT NULL,
    "job_description" TEXT NOT NULL DEFAULT '',
    "questions" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "seeded" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "prep_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transcriptions" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "run" INTEGER NOT NULL,
    "engine" VARCHAR(64) NOT NULL,
    "engine_version" VARCHAR(64) NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "verbatim" BOOLEAN NOT NULL,
    "mean_confidence" DOUBLE PRECISION,
    "duration_ms" INTEGER NOT NULL,
    "transcript" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transcriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "analyses" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "run" INTEGER NOT NULL,
    "rubric_version" VARCHAR(32) NOT NULL,
    "overall_score" DOUBLE PRECISION,
    "preliminary" BOOLEAN NOT NULL DEFAULT false,
    "review_reasons" TEXT[],
    "content_engine" VARCHAR(64) NOT NULL,
    "model" VARCHAR(128),
    "prompt_version" VARCHAR(32),
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "analyses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ai_usage" (
    "id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "interview_id" UUID,
    "provider" VARCHAR(64) NOT NULL,
    "model" VARCHAR(128) NOT NULL,
    "task" VARCHAR(64) NOT NULL,
    "input_tokens" INTEGER NOT NULL,
    "output_tokens" INTEGER NOT NULL,
    "cost_micros" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ai_usage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" VARCHAR(128) NOT NULL,
    "interview_id" UUID,
    "run" INTEGER,
    "kind" "NotificationKind" NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "body" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'queued',
    "message_id" VARCHAR(255) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_attempt_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "traceparent" VARCHAR(64),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_events" (
    "position" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "source" VARCHAR(64) NOT NULL,
    "name" VARCHAR(128) NOT NULL,
    "version" INTEGER NOT NULL,
    "ordering_key" VARCHAR(128) NOT NULL,
    "envelope" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_events_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "processed_events" (
    "consumer_group" VARCHAR(64) NOT NULL,
    "event_id" UUID NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "processed_at" TIMESTAMPTZ(3),
    "dead_at" TIMESTAMPTZ(3),
    "failure" JSONB,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "processed_events_pkey" PRIMARY KEY ("consumer_group","event_id")
);

-- CreateTable
CREATE TABLE "event_subscriptions" (
    "consumer_group" VARCHAR(64) NOT NULL,
    "event_name" VARCHAR(128) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_subscriptions_pkey" PRIMARY KEY ("consumer_group","event_name")
);

-- CreateIndex
CREATE INDEX "interviews_user_id_created_at_id_idx" ON "interviews"("user_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "interviews_user_id_sha256_idx" ON "interviews"("user_id", "sha256");

-- CreateIndex
CREATE INDEX "interviews_status_status_changed_at_idx" ON "interviews"("status", "status_changed_at");

-- CreateIndex
CREATE INDEX "interviews_deleted_at_idx" ON "interviews"("deleted_at");

-- CreateIndex
CREATE INDEX "interviews_blob_path_idx" ON "interviews"("blob_path");

-- CreateIndex
CREATE INDEX "uploads_interview_id_idx" ON "uploads"("interview_id");

-- CreateIndex
CREATE INDEX "uploads_user_id_idx" ON "uploads"("user_id");

-- CreateIndex
CREATE INDEX "uploads_expires_at_idx" ON "uploads"("expires_at");

-- CreateIndex
CREATE INDEX "uploads_gone_at_idx" ON "uploads"("gone_at");

-- CreateIndex
CREATE INDEX "erasure_receipts_subject_idx" ON "erasure_receipts"("subject");

-- CreateIndex
CREATE INDEX "consents_user_id_idx" ON "consents"("user_id");

-- CreateIndex
CREATE INDEX "prep_sessions_user_id_created_at_idx" ON "prep_sessions"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "transcriptions_user_id_idx" ON "transcriptions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "transcriptions_interview_id_run_key" ON "transcriptions"("interview_id", "run");

-- CreateIndex
CREATE INDEX "analyses_user_id_created_at_idx" ON "analyses"("user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "analyses_interview_id_run_key" ON "analyses"("interview_id", "run");

-- CreateIndex
CREATE INDEX "ai_usage_user_id_created_at_idx" ON "ai_usage"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "ai_usage_provider_created_at_idx" ON "ai_usage"("provider", "created_at");

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_idx" ON "notifications"("user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notifications_interview_id_run_kind_key" ON "notifications"("interview_id", "run", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_message_id_key" ON "deliveries"("message_id");

-- CreateIndex
CREATE INDEX "deliveries_status_next_attempt_at_idx" ON "deliveries"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_notification_id_channel_key" ON "deliveries"("notification_id", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_events_id_key" ON "outbox_events"("id");

-- CreateIndex
CREATE INDEX "outbox_events_published_at_position_idx" ON "outbox_events"("published_at", "position");

-- CreateIndex
CREATE INDEX "outbox_events_ordering_key_position_idx" ON "outbox_events"("ordering_key", "position");

-- CreateIndex
CREATE INDEX "processed_events_event_id_idx" ON "processed_events"("event_id");

-- CreateIndex
CREATE INDEX "processed_events_touched_at_idx" ON "processed_events"("touched_at");

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prep_sessions" ADD CONSTRAINT "prep_sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prep_sessions" ADD CONSTRAINT "prep_sessions_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transcriptions" ADD CONSTRAINT "transcriptions_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "analyses" ADD CONSTRAINT "analyses_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notifications"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- AlterEnum
ALTER TYPE "DeliveryStatus" ADD VALUE 'bounced';

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "mail_token" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "bounced_at" TIMESTAMPTZ(3),
ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_mail_token_key" ON "accounts"("mail_token");

-- CreateIndex
CREATE INDEX "analyses_user_id_interview_id_run_overall_score_rubric_vers_idx" ON "analyses"("user_id", "interview_id", "run" DESC, "overall_score", "rubric_version");


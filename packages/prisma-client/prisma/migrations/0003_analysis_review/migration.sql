-- AlterTable
ALTER TABLE "analyses" ADD COLUMN     "review_decision" VARCHAR(16),
ADD COLUMN     "review_note" TEXT,
ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3),
ADD COLUMN     "reviewed_by" VARCHAR(128);


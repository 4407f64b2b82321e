-- AlterTable
ALTER TABLE "analyses" ALTER COLUMN "model" SET DATA TYPE TEXT,
ALTER COLUMN "prompt_version" SET DATA TYPE TEXT;


-- CreateIndex
CREATE INDEX "interviews_user_id_status_created_at_id_idx" ON "interviews"("user_id", "status", "created_at" DESC, "id" DESC);


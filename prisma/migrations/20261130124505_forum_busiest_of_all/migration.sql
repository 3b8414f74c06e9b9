CREATE INDEX CONCURRENTLY "Thread_commentCount_id_idx" ON "Thread"("commentCount" DESC, "id" DESC);

CREATE INDEX CONCURRENTLY "Thread_categoryId_commentCount_id_idx" ON "Thread"("categoryId", "commentCount" DESC, "id" DESC);

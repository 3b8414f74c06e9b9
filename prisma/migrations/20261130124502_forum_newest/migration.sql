CREATE INDEX CONCURRENTLY "Thread_categoryId_createdAt_id_idx" ON "Thread"("categoryId", "createdAt" DESC, "id" DESC);

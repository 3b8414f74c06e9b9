CREATE INDEX CONCURRENTLY "Thread_createdAt_id_idx" ON "Thread"("createdAt" DESC, "id" DESC);

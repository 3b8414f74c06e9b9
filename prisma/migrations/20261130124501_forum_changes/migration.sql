CREATE INDEX CONCURRENTLY "Comment_threadId_change_idx" ON "Comment"("threadId", "change");

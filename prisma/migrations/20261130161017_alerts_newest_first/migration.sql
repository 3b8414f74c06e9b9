CREATE INDEX CONCURRENTLY "Alert_accountId_createdAt_id_idx" ON "Alert"("accountId", "createdAt" DESC, "id" DESC);

-- What the desk judged last, whatever the claim.
CREATE INDEX CONCURRENTLY "Assessment_assessedAt_id_idx" ON "Assessment"("assessedAt" DESC, "id" DESC);

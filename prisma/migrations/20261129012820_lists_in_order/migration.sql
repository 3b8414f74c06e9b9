-- DropIndex
DROP INDEX "Claim_asserterId_idx";

-- DropIndex
DROP INDEX "Claim_objectId_idx";

-- CreateIndex
CREATE INDEX "Claim_objectId_publishedAt_id_idx" ON "Claim"("objectId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_asserterId_publishedAt_id_idx" ON "Claim"("asserterId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Entity_stages_idx" ON "Entity" USING GIN ("stages");

-- CreateIndex
CREATE INDEX "Entity_country_idx" ON "Entity"("country");

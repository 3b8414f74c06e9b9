-- CreateIndex
CREATE INDEX "Entity_stages_idx" ON "Entity" USING GIN ("stages");

-- CreateIndex
CREATE INDEX "Entity_country_idx" ON "Entity"("country");

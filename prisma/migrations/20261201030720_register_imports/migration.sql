-- CreateEnum
CREATE TYPE "RegisterFormat" AS ENUM ('csv', 'ftm', 'wikidata');

-- CreateEnum
CREATE TYPE "RegisterContent" AS ENUM ('entities', 'relationships', 'both');

-- CreateEnum
CREATE TYPE "RegisterSubject" AS ENUM ('entity', 'relationship');

-- CreateEnum
CREATE TYPE "RegisterPlan" AS ENUM ('waiting', 'create', 'extend', 'same', 'decide', 'refuse', 'leave');

-- CreateTable
CREATE TABLE "RegisterImport" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "format" "RegisterFormat" NOT NULL,
    "content" "RegisterContent" NOT NULL,
    "list" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT,
    "reading" JSONB NOT NULL,
    "mapping" JSONB,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkStartedAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "undoStartedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RegisterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterImportLine" (
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "subject" "RegisterSubject" NOT NULL,
    "key" TEXT,
    "label" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "plan" "RegisterPlan" NOT NULL DEFAULT 'waiting',
    "remark" TEXT NOT NULL DEFAULT '',
    "candidates" JSONB,
    "entityId" UUID,
    "relationshipId" UUID,
    "did" JSONB,
    "doneAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "kept" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RegisterImportLine_pkey" PRIMARY KEY ("importId","number")
);

-- CreateIndex
CREATE INDEX "RegisterImport_createdAt_id_idx" ON "RegisterImport"("createdAt", "id");

-- CreateIndex
CREATE INDEX "RegisterImport_list_idx" ON "RegisterImport"("list");

-- CreateIndex
CREATE INDEX "RegisterImportLine_importId_plan_number_idx" ON "RegisterImportLine"("importId", "plan", "number");

-- CreateIndex
CREATE INDEX "RegisterImportLine_key_idx" ON "RegisterImportLine"("key");

-- CreateIndex
CREATE INDEX "RegisterImportLine_entityId_idx" ON "RegisterImportLine"("entityId");

-- CreateIndex
CREATE INDEX "RegisterImportLine_relationshipId_idx" ON "RegisterImportLine"("relationshipId");

-- AddForeignKey
ALTER TABLE "RegisterImport" ADD CONSTRAINT "RegisterImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterImportLine" ADD CONSTRAINT "RegisterImportLine_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RegisterImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterImportLine" ADD CONSTRAINT "RegisterImportLine_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterImportLine" ADD CONSTRAINT "RegisterImportLine_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE SET NULL ON UPDATE CASCADE;

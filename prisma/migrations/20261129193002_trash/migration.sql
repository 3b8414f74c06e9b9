-- CreateTable
CREATE TABLE "DraftDeletion" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "deletedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedById" UUID,
    "restoredAt" TIMESTAMPTZ(3),
    "restoredById" UUID,

    CONSTRAINT "DraftDeletion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DraftDeletion_reportId_idx" ON "DraftDeletion"("reportId");

-- CreateIndex
CREATE INDEX "DraftDeletion_deletedAt_id_idx" ON "DraftDeletion"("deletedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "DraftDeletion" ADD CONSTRAINT "DraftDeletion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftDeletion" ADD CONSTRAINT "DraftDeletion_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftDeletion" ADD CONSTRAINT "DraftDeletion_restoredById_fkey" FOREIGN KEY ("restoredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say: a draft is in the trash once, and whoever asks whether it is asks this index.
CREATE UNIQUE INDEX "DraftDeletion_one" ON "DraftDeletion" ("reportId") WHERE "restoredAt" IS NULL;
ALTER TABLE "DraftDeletion" ADD CONSTRAINT "DraftDeletion_restored" CHECK ("restoredById" IS NULL OR "restoredAt" IS NOT NULL);

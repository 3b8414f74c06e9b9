-- CreateEnum
CREATE TYPE "PeopleBatchKind" AS ENUM ('import', 'grant');

-- CreateEnum
CREATE TYPE "PeopleBatchPlan" AS ENUM ('create', 'grant', 'same', 'refuse');

-- CreateTable
CREATE TABLE "PeopleBatch" (
    "id" UUID NOT NULL,
    "kind" "PeopleBatchKind" NOT NULL,
    "title" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "tell" BOOLEAN NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "undoStartedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PeopleBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeopleBatchLine" (
    "batchId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "plan" "PeopleBatchPlan" NOT NULL,
    "remark" TEXT NOT NULL,
    "tierId" UUID,
    "endsAt" TIMESTAMPTZ(3),
    "unsubscribed" BOOLEAN NOT NULL,
    "accountId" UUID,
    "created" BOOLEAN NOT NULL DEFAULT false,
    "membershipId" UUID,
    "replacedId" UUID,
    "doneAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PeopleBatchLine_pkey" PRIMARY KEY ("batchId","number")
);

-- CreateIndex
CREATE INDEX "PeopleBatch_createdAt_id_idx" ON "PeopleBatch"("createdAt", "id");

-- CreateIndex
CREATE INDEX "PeopleBatchLine_accountId_idx" ON "PeopleBatchLine"("accountId");

-- CreateIndex
CREATE INDEX "PeopleBatchLine_email_idx" ON "PeopleBatchLine"("email");

-- CreateIndex
CREATE INDEX "PeopleBatchLine_membershipId_idx" ON "PeopleBatchLine"("membershipId");

-- CreateIndex
CREATE INDEX "PeopleBatchLine_replacedId_idx" ON "PeopleBatchLine"("replacedId");

-- AddForeignKey
ALTER TABLE "PeopleBatch" ADD CONSTRAINT "PeopleBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleBatchLine" ADD CONSTRAINT "PeopleBatchLine_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PeopleBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleBatchLine" ADD CONSTRAINT "PeopleBatchLine_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleBatchLine" ADD CONSTRAINT "PeopleBatchLine_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "Tier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleBatchLine" ADD CONSTRAINT "PeopleBatchLine_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeopleBatchLine" ADD CONSTRAINT "PeopleBatchLine_replacedId_fkey" FOREIGN KEY ("replacedId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "AlertText" AS ENUM ('titles', 'part', 'full');

-- CreateEnum
CREATE TYPE "BounceKind" AS ENUM ('hard', 'soft', 'complaint');

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "binding" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rule" TEXT;

-- AlterTable
ALTER TABLE "ReaderSettings" ADD COLUMN     "digests" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "replies" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "text" "AlertText" NOT NULL DEFAULT 'part';

-- CreateTable
CREATE TABLE "MailBounce" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "mailId" UUID,
    "accountId" UUID,
    "kind" "BounceKind" NOT NULL,
    "code" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clearedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailBounce_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailBounce_reference_key" ON "MailBounce"("reference");

-- CreateIndex
CREATE INDEX "MailBounce_address_clearedAt_idx" ON "MailBounce"("address", "clearedAt");

-- CreateIndex
CREATE INDEX "MailBounce_mailId_idx" ON "MailBounce"("mailId");

-- CreateIndex
CREATE INDEX "MailBounce_accountId_at_idx" ON "MailBounce"("accountId", "at");

-- AddForeignKey
ALTER TABLE "MailBounce" ADD CONSTRAINT "MailBounce_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "OutboxMail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailBounce" ADD CONSTRAINT "MailBounce_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

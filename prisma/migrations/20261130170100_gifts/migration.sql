-- CreateTable
CREATE TABLE "Gift" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "named" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3),
    "readers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Gift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Gift_accountId_createdAt_idx" ON "Gift"("accountId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Gift_reportId_idx" ON "Gift"("reportId");

-- AddForeignKey
ALTER TABLE "Gift" ADD CONSTRAINT "Gift_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Gift" ADD CONSTRAINT "Gift_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

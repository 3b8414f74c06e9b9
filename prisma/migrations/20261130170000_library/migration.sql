-- CreateEnum
CREATE TYPE "AnnotationColour" AS ENUM ('yellow', 'green', 'blue', 'pink');

-- CreateTable
CREATE TABLE "BookmarkFolder" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BookmarkFolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bookmark" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "folderId" UUID,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Bookmark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "colour" "AnnotationColour" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BookmarkFolder_removedAt_idx" ON "BookmarkFolder"("removedAt");

-- CreateIndex
CREATE UNIQUE INDEX "BookmarkFolder_accountId_name_key" ON "BookmarkFolder"("accountId", "name");

-- CreateIndex
CREATE INDEX "Bookmark_reportId_idx" ON "Bookmark"("reportId");

-- CreateIndex
CREATE INDEX "Bookmark_folderId_idx" ON "Bookmark"("folderId");

-- CreateIndex
CREATE INDEX "Bookmark_removedAt_idx" ON "Bookmark"("removedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Bookmark_accountId_reportId_key" ON "Bookmark"("accountId", "reportId");

-- CreateIndex
CREATE INDEX "Annotation_accountId_createdAt_id_idx" ON "Annotation"("accountId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Annotation_accountId_reportId_idx" ON "Annotation"("accountId", "reportId");

-- CreateIndex
CREATE INDEX "Annotation_reportId_idx" ON "Annotation"("reportId");

-- CreateIndex
CREATE INDEX "Annotation_versionId_idx" ON "Annotation"("versionId");

-- CreateIndex
CREATE INDEX "Annotation_removedAt_idx" ON "Annotation"("removedAt");

-- AddForeignKey
ALTER TABLE "BookmarkFolder" ADD CONSTRAINT "BookmarkFolder_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "BookmarkFolder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a row must be, whoever writes it.
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_quotes" CHECK ("quote" <> '');

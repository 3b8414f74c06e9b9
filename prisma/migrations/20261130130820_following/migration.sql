-- CreateEnum
CREATE TYPE "FollowKind" AS ENUM ('entity', 'topic', 'author', 'report', 'claim', 'search');

-- CreateEnum
CREATE TYPE "AlertPace" AS ENUM ('at_once', 'daily', 'weekly', 'never');

-- CreateEnum
CREATE TYPE "VersionUseKind" AS ENUM ('opened', 'exported', 'mailed');

-- CreateEnum
CREATE TYPE "ReadKind" AS ENUM ('home', 'report', 'entity', 'claim', 'source');

-- CreateEnum
CREATE TYPE "AlertReason" AS ENUM ('follow', 'opened', 'exported', 'mailed', 'reply');

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "FollowKind" NOT NULL,
    "entityId" UUID,
    "topic" TEXT,
    "authorId" UUID,
    "reportId" UUID,
    "claimId" UUID,
    "searchId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "groupId" UUID,
    "position" INTEGER NOT NULL,
    "pace" "AlertPace",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchlistGroup" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WatchlistGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReaderSettings" (
    "accountId" UUID NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "pace" "AlertPace" NOT NULL DEFAULT 'daily',
    "digestHour" INTEGER NOT NULL DEFAULT 7,
    "digestDay" INTEGER NOT NULL DEFAULT 1,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "pausedFrom" DATE,
    "pausedUntil" DATE,
    "history" BOOLEAN NOT NULL DEFAULT true,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReaderSettings_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "VersionUse" (
    "accountId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "kind" "VersionUseKind" NOT NULL,
    "reportId" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VersionUse_pkey" PRIMARY KEY ("accountId","versionId","kind")
);

-- CreateTable
CREATE TABLE "ReadingPlace" (
    "accountId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "progress" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingPlace_pkey" PRIMARY KEY ("accountId","reportId")
);

-- CreateTable
CREATE TABLE "ReadState" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "ReadKind" NOT NULL,
    "reportId" UUID,
    "entityId" UUID,
    "claimId" UUID,
    "sourceId" UUID,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "beforeAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReadState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertCause" (
    "id" UUID NOT NULL,
    "versionId" UUID,
    "withdrawalId" UUID,
    "assessmentId" UUID,
    "gradingId" UUID,
    "relationshipId" UUID,
    "commentId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "matchedTo" UUID,
    "matchedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AlertCause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alert" (
    "id" UUID NOT NULL,
    "causeId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "reason" "AlertReason" NOT NULL,
    "followId" UUID,
    "pace" "AlertPace" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "dropped" TEXT,
    "mailId" UUID,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "pace" "AlertPace" NOT NULL,
    "slot" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailId" UUID,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Follow_entityId_idx" ON "Follow"("entityId");

-- CreateIndex
CREATE INDEX "Follow_topic_idx" ON "Follow"("topic");

-- CreateIndex
CREATE INDEX "Follow_authorId_idx" ON "Follow"("authorId");

-- CreateIndex
CREATE INDEX "Follow_reportId_idx" ON "Follow"("reportId");

-- CreateIndex
CREATE INDEX "Follow_claimId_idx" ON "Follow"("claimId");

-- CreateIndex
CREATE INDEX "Follow_searchId_idx" ON "Follow"("searchId");

-- CreateIndex
CREATE INDEX "Follow_groupId_idx" ON "Follow"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_accountId_entityId_key" ON "Follow"("accountId", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_accountId_topic_key" ON "Follow"("accountId", "topic");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_accountId_authorId_key" ON "Follow"("accountId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_accountId_reportId_key" ON "Follow"("accountId", "reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_accountId_claimId_key" ON "Follow"("accountId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_accountId_searchId_key" ON "Follow"("accountId", "searchId");

-- CreateIndex
CREATE UNIQUE INDEX "WatchlistGroup_accountId_name_key" ON "WatchlistGroup"("accountId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_accountId_question_key" ON "SavedSearch"("accountId", "question");

-- CreateIndex
CREATE INDEX "VersionUse_accountId_reportId_idx" ON "VersionUse"("accountId", "reportId");

-- CreateIndex
CREATE INDEX "VersionUse_versionId_kind_idx" ON "VersionUse"("versionId", "kind");

-- CreateIndex
CREATE INDEX "VersionUse_reportId_idx" ON "VersionUse"("reportId");

-- CreateIndex
CREATE INDEX "ReadingPlace_accountId_at_idx" ON "ReadingPlace"("accountId", "at" DESC);

-- CreateIndex
CREATE INDEX "ReadingPlace_reportId_idx" ON "ReadingPlace"("reportId");

-- CreateIndex
CREATE INDEX "ReadingPlace_versionId_idx" ON "ReadingPlace"("versionId");

-- CreateIndex
CREATE INDEX "ReadState_reportId_idx" ON "ReadState"("reportId");

-- CreateIndex
CREATE INDEX "ReadState_entityId_idx" ON "ReadState"("entityId");

-- CreateIndex
CREATE INDEX "ReadState_claimId_idx" ON "ReadState"("claimId");

-- CreateIndex
CREATE INDEX "ReadState_sourceId_idx" ON "ReadState"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "ReadState_accountId_reportId_key" ON "ReadState"("accountId", "reportId");

-- CreateIndex
CREATE UNIQUE INDEX "ReadState_accountId_entityId_key" ON "ReadState"("accountId", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "ReadState_accountId_claimId_key" ON "ReadState"("accountId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "ReadState_accountId_sourceId_key" ON "ReadState"("accountId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "AlertCause_versionId_key" ON "AlertCause"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "AlertCause_withdrawalId_key" ON "AlertCause"("withdrawalId");

-- CreateIndex
CREATE UNIQUE INDEX "AlertCause_assessmentId_key" ON "AlertCause"("assessmentId");

-- CreateIndex
CREATE UNIQUE INDEX "AlertCause_gradingId_key" ON "AlertCause"("gradingId");

-- CreateIndex
CREATE UNIQUE INDEX "AlertCause_relationshipId_key" ON "AlertCause"("relationshipId");

-- CreateIndex
CREATE UNIQUE INDEX "AlertCause_commentId_key" ON "AlertCause"("commentId");

-- CreateIndex
CREATE INDEX "AlertCause_matchedAt_at_idx" ON "AlertCause"("matchedAt", "at");

-- CreateIndex
CREATE INDEX "AlertCause_matchedTo_idx" ON "AlertCause"("matchedTo");

-- CreateIndex
CREATE INDEX "Alert_accountId_settledAt_dueAt_idx" ON "Alert"("accountId", "settledAt", "dueAt");

-- CreateIndex
CREATE INDEX "Alert_settledAt_dueAt_id_idx" ON "Alert"("settledAt", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Alert_followId_idx" ON "Alert"("followId");

-- CreateIndex
CREATE INDEX "Alert_mailId_idx" ON "Alert"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Alert_causeId_accountId_key" ON "Alert"("causeId", "accountId");

-- CreateIndex
CREATE INDEX "Digest_mailId_idx" ON "Digest"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_accountId_pace_slot_key" ON "Digest"("accountId", "pace", "slot");

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WatchlistGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchlistGroup" ADD CONSTRAINT "WatchlistGroup_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReaderSettings" ADD CONSTRAINT "ReaderSettings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionUse" ADD CONSTRAINT "VersionUse_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionUse" ADD CONSTRAINT "VersionUse_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionUse" ADD CONSTRAINT "VersionUse_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPlace" ADD CONSTRAINT "ReadingPlace_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPlace" ADD CONSTRAINT "ReadingPlace_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPlace" ADD CONSTRAINT "ReadingPlace_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_withdrawalId_fkey" FOREIGN KEY ("withdrawalId") REFERENCES "Withdrawal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_gradingId_fkey" FOREIGN KEY ("gradingId") REFERENCES "SourceGrading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_matchedTo_fkey" FOREIGN KEY ("matchedTo") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_causeId_fkey" FOREIGN KEY ("causeId") REFERENCES "AlertCause"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_followId_fkey" FOREIGN KEY ("followId") REFERENCES "Follow"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "OutboxMail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "OutboxMail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a row must be, whoever writes it.
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_one_subject" CHECK (num_nonnulls("entityId", "topic", "authorId", "reportId", "claimId", "searchId") = 1
  AND CASE "kind" WHEN 'entity' THEN "entityId" IS NOT NULL WHEN 'topic' THEN "topic" IS NOT NULL WHEN 'author' THEN "authorId" IS NOT NULL
    WHEN 'report' THEN "reportId" IS NOT NULL WHEN 'claim' THEN "claimId" IS NOT NULL ELSE "searchId" IS NOT NULL END);
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_one_subject" CHECK (CASE "kind" WHEN 'home' THEN num_nonnulls("reportId", "entityId", "claimId", "sourceId") = 0
  ELSE num_nonnulls("reportId", "entityId", "claimId", "sourceId") = 1 AND CASE "kind" WHEN 'report' THEN "reportId" IS NOT NULL
    WHEN 'entity' THEN "entityId" IS NOT NULL WHEN 'claim' THEN "claimId" IS NOT NULL ELSE "sourceId" IS NOT NULL END END);
ALTER TABLE "ReadingPlace" ADD CONSTRAINT "ReadingPlace_progress" CHECK ("progress" BETWEEN 0 AND 100);
ALTER TABLE "ReaderSettings" ADD CONSTRAINT "ReaderSettings_hours" CHECK ("digestHour" BETWEEN 0 AND 23 AND "digestDay" BETWEEN 1 AND 7
  AND coalesce("quietFrom" BETWEEN 0 AND 23, true) AND coalesce("quietUntil" BETWEEN 0 AND 23, true)
  AND ("quietFrom" IS NULL) = ("quietUntil" IS NULL) AND ("pausedFrom" IS NULL) = ("pausedUntil" IS NULL) AND coalesce("pausedFrom" <= "pausedUntil", true));
ALTER TABLE "AlertCause" ADD CONSTRAINT "AlertCause_one_change" CHECK (num_nonnulls("versionId", "withdrawalId", "assessmentId", "gradingId", "relationshipId", "commentId") = 1);
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_dropped_is_settled" CHECK ("dropped" IS NULL OR "settledAt" IS NOT NULL);

-- One home page for each person.
CREATE UNIQUE INDEX "ReadState_home_key" ON "ReadState" ("accountId") WHERE "kind" = 'home';

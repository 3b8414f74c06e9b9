-- CreateEnum
CREATE TYPE "ThreadAnchor" AS ENUM ('report', 'block', 'claim', 'topic');

-- CreateEnum
CREATE TYPE "ThreadMarkKind" AS ENUM ('pinned', 'locked', 'slow', 'archived');

-- CreateEnum
CREATE TYPE "CommentStatus" AS ENUM ('unreviewed', 'approved', 'rejected', 'held', 'held_by_machine');

-- CreateEnum
CREATE TYPE "ReactionKind" AS ENUM ('agree', 'helpful', 'disagree');

-- CreateEnum
CREATE TYPE "CommentReportReason" AS ENUM ('abuse', 'spam', 'personal_data', 'paid_words', 'misleading', 'other');

-- CreateEnum
CREATE TYPE "CommentReportState" AS ENUM ('awaiting', 'under_review', 'decided', 'void');

-- CreateEnum
CREATE TYPE "ModerationActKind" AS ENUM ('approve', 'reject', 'erase');

-- CreateEnum
CREATE TYPE "SanctionKind" AS ENUM ('mute', 'suspend');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('open', 'under_review', 'corrected', 'noted', 'declined', 'void');

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "minRank" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "anchor" "ThreadAnchor" NOT NULL,
    "anchorKey" TEXT NOT NULL,
    "reportId" UUID,
    "blockId" TEXT,
    "claimId" UUID,
    "quote" TEXT,
    "quoteRank" INTEGER,
    "versionId" UUID,
    "categoryId" UUID,
    "title" TEXT,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "minRank" INTEGER,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "lastCommentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadMark" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "kind" "ThreadMarkKind" NOT NULL,
    "seconds" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,

    CONSTRAINT "ThreadMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadVisit" (
    "threadId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadVisit_pkey" PRIMARY KEY ("threadId","accountId")
);

-- CreateTable
CREATE TABLE "Participant" (
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "parentId" UUID,
    "rootId" UUID,
    "authorId" UUID,
    "status" "CommentStatus" NOT NULL,
    "currentRevisionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "agreeCount" INTEGER NOT NULL DEFAULT 0,
    "helpfulCount" INTEGER NOT NULL DEFAULT 0,
    "disagreeCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentRevision" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "heldBy" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "accountId" UUID,
    "entityId" UUID,
    "words" TEXT NOT NULL,

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "commentId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "ReactionKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("commentId","accountId","kind")
);

-- CreateTable
CREATE TABLE "CommentReport" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "commentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "byId" UUID,
    "reason" "CommentReportReason" NOT NULL,
    "note" TEXT NOT NULL,
    "state" "CommentReportState" NOT NULL DEFAULT 'awaiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "actId" UUID,

    CONSTRAINT "CommentReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModerationAct" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" "ModerationActKind" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "ModerationAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "SanctionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "actId" UUID,
    "sanctionId" UUID,
    "words" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "upheld" BOOLEAN,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModeratorGrant" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "grantedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "ModeratorGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "blockId" TEXT,
    "claimId" UUID,
    "quote" TEXT NOT NULL,
    "minRank" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "byId" UUID,
    "creditName" TEXT,
    "state" "CorrectionState" NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "correctedVersionId" UUID,

    CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE INDEX "Category_position_idx" ON "Category"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_anchorKey_key" ON "Thread"("anchorKey");

-- CreateIndex
CREATE INDEX "Thread_reportId_idx" ON "Thread"("reportId");

-- CreateIndex
CREATE INDEX "Thread_claimId_idx" ON "Thread"("claimId");

-- CreateIndex
CREATE INDEX "Thread_categoryId_lastCommentAt_id_idx" ON "Thread"("categoryId", "lastCommentAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Thread_lastCommentAt_id_idx" ON "Thread"("lastCommentAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ThreadMark_threadId_kind_idx" ON "ThreadMark"("threadId", "kind");

-- CreateIndex
CREATE INDEX "ThreadVisit_accountId_idx" ON "ThreadVisit"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_nameKey_key" ON "Participant"("nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_currentRevisionId_key" ON "Comment"("currentRevisionId");

-- CreateIndex
CREATE INDEX "Comment_threadId_rootId_createdAt_id_idx" ON "Comment"("threadId", "rootId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_rootId_createdAt_id_idx" ON "Comment"("rootId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "Comment_authorId_createdAt_idx" ON "Comment"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_status_createdAt_id_idx" ON "Comment"("status", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CommentRevision_commentId_number_key" ON "CommentRevision"("commentId", "number");

-- CreateIndex
CREATE INDEX "CommentMention_revisionId_idx" ON "CommentMention"("revisionId");

-- CreateIndex
CREATE INDEX "CommentMention_accountId_idx" ON "CommentMention"("accountId");

-- CreateIndex
CREATE INDEX "CommentMention_entityId_idx" ON "CommentMention"("entityId");

-- CreateIndex
CREATE INDEX "Reaction_accountId_idx" ON "Reaction"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "CommentReport_reference_key" ON "CommentReport"("reference");

-- CreateIndex
CREATE INDEX "CommentReport_commentId_state_idx" ON "CommentReport"("commentId", "state");

-- CreateIndex
CREATE INDEX "CommentReport_state_createdAt_id_idx" ON "CommentReport"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "CommentReport_byId_idx" ON "CommentReport"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "CommentReport_revisionId_byId_key" ON "CommentReport"("revisionId", "byId");

-- CreateIndex
CREATE INDEX "ModerationAct_commentId_at_idx" ON "ModerationAct"("commentId", "at" DESC);

-- CreateIndex
CREATE INDEX "Sanction_accountId_endsAt_idx" ON "Sanction"("accountId", "endsAt");

-- CreateIndex
CREATE INDEX "Sanction_createdAt_id_idx" ON "Sanction"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_actId_key" ON "Appeal"("actId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_sanctionId_key" ON "Appeal"("sanctionId");

-- CreateIndex
CREATE INDEX "Appeal_accountId_idx" ON "Appeal"("accountId");

-- CreateIndex
CREATE INDEX "Appeal_answeredAt_createdAt_idx" ON "Appeal"("answeredAt", "createdAt");

-- CreateIndex
CREATE INDEX "ModeratorGrant_accountId_idx" ON "ModeratorGrant"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectionRequest_reference_key" ON "CorrectionRequest"("reference");

-- CreateIndex
CREATE INDEX "CorrectionRequest_state_createdAt_id_idx" ON "CorrectionRequest"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "CorrectionRequest_reportId_state_idx" ON "CorrectionRequest"("reportId", "state");

-- CreateIndex
CREATE INDEX "CorrectionRequest_claimId_idx" ON "CorrectionRequest"("claimId");

-- CreateIndex
CREATE INDEX "CorrectionRequest_byId_idx" ON "CorrectionRequest"("byId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadMark" ADD CONSTRAINT "ThreadMark_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadVisit" ADD CONSTRAINT "ThreadVisit_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadVisit" ADD CONSTRAINT "ThreadVisit_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "CommentRevision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentRevision" ADD CONSTRAINT "CommentRevision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "CommentRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "CommentRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_actId_fkey" FOREIGN KEY ("actId") REFERENCES "ModerationAct"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationAct" ADD CONSTRAINT "ModerationAct_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationAct" ADD CONSTRAINT "ModerationAct_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "CommentRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationAct" ADD CONSTRAINT "ModerationAct_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_actId_fkey" FOREIGN KEY ("actId") REFERENCES "ModerationAct"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_sanctionId_fkey" FOREIGN KEY ("sanctionId") REFERENCES "Sanction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModeratorGrant" ADD CONSTRAINT "ModeratorGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_correctedVersionId_fkey" FOREIGN KEY ("correctedVersionId") REFERENCES "ReportVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadMark" ADD CONSTRAINT "ThreadMark_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadMark" ADD CONSTRAINT "ThreadMark_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModeratorGrant" ADD CONSTRAINT "ModeratorGrant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModeratorGrant" ADD CONSTRAINT "ModeratorGrant_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a row must be, whoever writes it.
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_anchor_complete" CHECK (CASE "anchor"
  WHEN 'report' THEN "reportId" IS NOT NULL AND "blockId" IS NULL AND "claimId" IS NULL AND "categoryId" IS NULL
  WHEN 'block' THEN "reportId" IS NOT NULL AND "blockId" IS NOT NULL AND "quoteRank" IS NOT NULL AND "claimId" IS NULL AND "categoryId" IS NULL
  WHEN 'claim' THEN "claimId" IS NOT NULL AND "reportId" IS NOT NULL AND "categoryId" IS NULL
  ELSE "categoryId" IS NOT NULL AND "title" IS NOT NULL AND "reportId" IS NULL AND "claimId" IS NULL END);
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_count" CHECK ("commentCount" >= 0);
ALTER TABLE "ThreadMark" ADD CONSTRAINT "ThreadMark_seconds" CHECK (("kind" = 'slow') = ("seconds" IS NOT NULL));
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_counts" CHECK ("replyCount" >= 0 AND "agreeCount" >= 0 AND "helpfulCount" >= 0 AND "disagreeCount" >= 0);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_place" CHECK (("parentId" IS NULL) = ("rootId" IS NULL));
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_one" CHECK (num_nonnulls("accountId", "entityId") = 1);
ALTER TABLE "ModerationAct" ADD CONSTRAINT "ModerationAct_reason" CHECK ("kind" = 'approve' OR "reason" IS NOT NULL);
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_period" CHECK ("endsAt" > "createdAt");
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_one" CHECK (num_nonnulls("actId", "sanctionId") = 1);

-- The lowest rank that may read a thread of a report, or of a passage in it, under one version. A passage whose words are
-- no longer there keeps at least the rank of the words that were quoted.
CREATE FUNCTION lodestone_thread_rank(version uuid, block text, quoted text, quoted_rank integer) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN block IS NULL THEN v."fullRank"
    WHEN b."blockId" IS NOT NULL AND (quoted IS NULL OR position(quoted IN s."text") > 0) THEN b."minRank"
    ELSE greatest(quoted_rank, coalesce(b."minRank", v."fullRank")) END
  FROM "ReportVersion" v
  LEFT JOIN "Block" b ON b."versionId" = v."id" AND b."blockId" = block
  LEFT JOIN "Segment" s ON s."id" = b."segmentId"
  WHERE v."id" = version
$$;

-- A new thread takes its rank from what it is about. The lock makes it wait for a publication that is in progress.
CREATE FUNCTION lodestone_rank_new_thread() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE version uuid;
BEGIN
  IF NEW."anchor" IN ('report', 'block') THEN
    SELECT "currentVersionId" INTO version FROM "Report" WHERE "id" = NEW."reportId" FOR SHARE;
    NEW."minRank" := lodestone_thread_rank(version, NEW."blockId", NEW."quote", NEW."quoteRank");
  ELSIF NEW."anchor" = 'claim' THEN
    SELECT "minRank" INTO NEW."minRank" FROM "Claim" WHERE "id" = NEW."claimId" FOR SHARE;
  ELSE
    SELECT "minRank" INTO NEW."minRank" FROM "Category" WHERE "id" = NEW."categoryId" FOR SHARE;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Thread_rank" BEFORE INSERT ON "Thread" FOR EACH ROW EXECUTE FUNCTION lodestone_rank_new_thread();

-- Publishing, correcting and withdrawing rank the threads of the report again. In a trigger, because instances of an
-- earlier release publish too.
CREATE FUNCTION lodestone_rank_threads_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" t SET "minRank" = lodestone_thread_rank(NEW."currentVersionId", t."blockId", t."quote", t."quoteRank")
  WHERE t."reportId" = NEW."id" AND t."anchor" IN ('report', 'block');
  RETURN NULL;
END $$;
CREATE TRIGGER "Report_ranks_threads" AFTER UPDATE OF "currentVersionId" ON "Report" FOR EACH ROW
  WHEN (OLD."currentVersionId" IS DISTINCT FROM NEW."currentVersionId") EXECUTE FUNCTION lodestone_rank_threads_of_report();

CREATE FUNCTION lodestone_rank_threads_of_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" SET "minRank" = NEW."minRank" WHERE "claimId" = NEW."id" AND "anchor" = 'claim';
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_ranks_threads" AFTER UPDATE OF "minRank" ON "Claim" FOR EACH ROW
  WHEN (OLD."minRank" IS DISTINCT FROM NEW."minRank") EXECUTE FUNCTION lodestone_rank_threads_of_claim();

CREATE FUNCTION lodestone_rank_threads_of_category() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" SET "minRank" = NEW."minRank" WHERE "categoryId" = NEW."id" AND "anchor" = 'topic';
  RETURN NULL;
END $$;
CREATE TRIGGER "Category_ranks_threads" AFTER UPDATE OF "minRank" ON "Category" FOR EACH ROW
  WHEN (OLD."minRank" IS DISTINCT FROM NEW."minRank") EXECUTE FUNCTION lodestone_rank_threads_of_category();

-- Trigrams for names and suggestions.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reader', 'analyst', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "MailTokenPurpose" AS ENUM ('sign_in', 'verify_email', 'reset_password', 'change_email', 'set_up');

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('Organization', 'ResearchInstitute', 'PublicBody', 'Person', 'Facility', 'Project', 'Material', 'Technology', 'Product', 'Policy', 'Event', 'Place');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('year', 'month', 'day');

-- CreateEnum
CREATE TYPE "NameType" AS ENUM ('primary', 'alias', 'previous', 'abbreviation');

-- CreateEnum
CREATE TYPE "MembershipState" AS ENUM ('trialing', 'active', 'past_due', 'cancelled', 'expired', 'complimentary');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('autosave', 'saved', 'imported', 'published', 'conflict');

-- CreateEnum
CREATE TYPE "VersionKind" AS ENUM ('published', 'updated', 'corrected');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'reader',
    "passwordHash" TEXT,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailToken" (
    "id" UUID NOT NULL,
    "purpose" "MailTokenPurpose" NOT NULL,
    "accountId" UUID,
    "email" TEXT,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suspension" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "country" TEXT,
    "stages" TEXT[],
    "summary" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "asOf" DATE,
    "note" TEXT,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntityName" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "type" "NameType" NOT NULL,
    "value" TEXT NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EntityName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identifier" (
    "id" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relationship" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "toId" UUID NOT NULL,
    "sharePercent" DECIMAL(6,3),
    "validFrom" DATE,
    "validTo" DATE,
    "precision" "DatePrecision",
    "confidence" "Confidence" NOT NULL,
    "asOf" DATE,
    "note" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Relationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RelationshipEvidence" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quoteHash" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RelationshipEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationLogEntry" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "actorId" UUID,
    "payload" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "PublicationLogEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detailHash" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditDetail" (
    "seq" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "address" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "AuditDetail_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "to" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "kind" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailPreference" (
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "wanted" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailPreference_pkey" PRIMARY KEY ("accountId","kind")
);

-- CreateTable
CREATE TABLE "Tier" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "priceText" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "benefits" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tierId" UUID NOT NULL,
    "state" "MembershipState" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessRequest" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "tierId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "AccessRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Author" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bio" TEXT NOT NULL,
    "accountId" UUID,

    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "importSource" TEXT,
    "currentVersionId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlugRedirect" (
    "slug" TEXT NOT NULL,
    "reportId" UUID NOT NULL,

    CONSTRAINT "SlugRedirect_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "offer" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "tags" TEXT[],
    "authorIds" UUID[],
    "subjectIds" UUID[],
    "publishedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftRevision" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "content" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID,

    CONSTRAINT "DraftRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "VersionKind" NOT NULL,
    "reason" TEXT,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "offer" TEXT NOT NULL,
    "tags" TEXT[],
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "publicExcerpt" TEXT NOT NULL,
    "publicWords" INTEGER NOT NULL,
    "fullRank" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VersionAuthor" (
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "VersionAuthor_pkey" PRIMARY KEY ("versionId","position")
);

-- CreateTable
CREATE TABLE "Segment" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "minRank" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "versionId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "segmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "minRank" INTEGER NOT NULL,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("versionId","blockId")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "segmentId" UUID,
    "minRank" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subject" (
    "versionId" UUID NOT NULL,
    "entityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Subject_pkey" PRIMARY KEY ("versionId","entityId")
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "minRank" INTEGER NOT NULL,
    "blockId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "entityId" UUID NOT NULL,
    "context" TEXT NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploadedById" UUID,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VersionAttachment" (
    "versionId" UUID NOT NULL,
    "attachmentId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "minRank" INTEGER NOT NULL,

    CONSTRAINT "VersionAttachment_pkey" PRIMARY KEY ("versionId","attachmentId","segmentId")
);

-- CreateTable
CREATE TABLE "CatalogueEpoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "CatalogueEpoch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_createdAt_id_idx" ON "Account"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Session_accountId_createdAt_idx" ON "Session"("accountId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailToken_tokenHash_key" ON "MailToken"("tokenHash");

-- CreateIndex
CREATE INDEX "MailToken_accountId_purpose_idx" ON "MailToken"("accountId", "purpose");

-- CreateIndex
CREATE INDEX "Suspension_accountId_idx" ON "Suspension"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Entity_slug_key" ON "Entity"("slug");

-- CreateIndex
CREATE INDEX "EntityName_entityId_idx" ON "EntityName"("entityId");

-- CreateIndex
CREATE INDEX "Identifier_entityId_idx" ON "Identifier"("entityId");

-- CreateIndex
CREATE INDEX "Relationship_fromId_kind_idx" ON "Relationship"("fromId", "kind");

-- CreateIndex
CREATE INDEX "Relationship_toId_kind_idx" ON "Relationship"("toId", "kind");

-- CreateIndex
CREATE INDEX "RelationshipEvidence_relationshipId_idx" ON "RelationshipEvidence"("relationshipId");

-- CreateIndex
CREATE INDEX "RelationshipEvidence_blockId_idx" ON "RelationshipEvidence"("blockId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicationLogEntry_hash_key" ON "PublicationLogEntry"("hash");

-- CreateIndex
CREATE INDEX "PublicationLogEntry_reportId_seq_idx" ON "PublicationLogEntry"("reportId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_seq_idx" ON "AuditEntry"("actorId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_seq_idx" ON "AuditEntry"("subjectKind", "subjectId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_action_seq_idx" ON "AuditEntry"("action", "seq");

-- CreateIndex
CREATE INDEX "OutboxMail_createdAt_idx" ON "OutboxMail"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_to_cause_key" ON "OutboxMail"("to", "cause");

-- CreateIndex
CREATE UNIQUE INDEX "Tier_slug_key" ON "Tier"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Tier_rank_key" ON "Tier"("rank");

-- CreateIndex
CREATE INDEX "Membership_accountId_tierId_idx" ON "Membership"("accountId", "tierId");

-- CreateIndex
CREATE INDEX "Membership_endsAt_idx" ON "Membership"("endsAt");

-- CreateIndex
CREATE INDEX "AccessRequest_answeredAt_createdAt_idx" ON "AccessRequest"("answeredAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Author_slug_key" ON "Author"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Author_accountId_key" ON "Author"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_slug_key" ON "Report"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Report_currentVersionId_key" ON "Report"("currentVersionId");

-- CreateIndex
CREATE INDEX "Report_publishedAt_id_idx" ON "Report"("publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Draft_reportId_key" ON "Draft"("reportId");

-- CreateIndex
CREATE INDEX "Draft_updatedAt_id_idx" ON "Draft"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "DraftRevision_draftId_savedAt_idx" ON "DraftRevision"("draftId", "savedAt");

-- CreateIndex
CREATE INDEX "ReportVersion_publishedAt_id_idx" ON "ReportVersion"("publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ReportVersion_reportId_number_key" ON "ReportVersion"("reportId", "number");

-- CreateIndex
CREATE INDEX "VersionAuthor_authorId_idx" ON "VersionAuthor"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Segment_versionId_position_key" ON "Segment"("versionId", "position");

-- CreateIndex
CREATE INDEX "Block_blockId_idx" ON "Block"("blockId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_segmentId_key" ON "SearchEntry"("segmentId");

-- CreateIndex
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "SearchEntry_publishedAt_idx" ON "SearchEntry"("publishedAt" DESC);

-- CreateIndex
CREATE INDEX "SearchEntry_reportId_idx" ON "SearchEntry"("reportId");

-- CreateIndex
CREATE INDEX "Subject_entityId_reportId_idx" ON "Subject"("entityId", "reportId");

-- CreateIndex
CREATE INDEX "Mention_entityId_minRank_versionId_idx" ON "Mention"("entityId", "minRank", "versionId");

-- CreateIndex
CREATE INDEX "Mention_versionId_idx" ON "Mention"("versionId");

-- CreateIndex
CREATE INDEX "Withdrawal_reportId_createdAt_idx" ON "Withdrawal"("reportId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_sha256_key" ON "Attachment"("sha256");

-- CreateIndex
CREATE INDEX "VersionAttachment_attachmentId_idx" ON "VersionAttachment"("attachmentId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailToken" ADD CONSTRAINT "MailToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityName" ADD CONSTRAINT "EntityName_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identifier" ADD CONSTRAINT "Identifier_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationshipEvidence" ADD CONSTRAINT "RelationshipEvidence_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationLogEntry" ADD CONSTRAINT "PublicationLogEntry_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationLogEntry" ADD CONSTRAINT "PublicationLogEntry_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditDetail" ADD CONSTRAINT "AuditDetail_seq_fkey" FOREIGN KEY ("seq") REFERENCES "AuditEntry"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailPreference" ADD CONSTRAINT "MailPreference_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "Tier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_tierId_fkey" FOREIGN KEY ("tierId") REFERENCES "Tier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Author" ADD CONSTRAINT "Author_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "ReportVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftRevision" ADD CONSTRAINT "DraftRevision_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftRevision" ADD CONSTRAINT "DraftRevision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionAuthor" ADD CONSTRAINT "VersionAuthor_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionAuthor" ADD CONSTRAINT "VersionAuthor_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionAttachment" ADD CONSTRAINT "VersionAttachment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionAttachment" ADD CONSTRAINT "VersionAttachment_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionAttachment" ADD CONSTRAINT "VersionAttachment_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say, and what must always hold.

ALTER TABLE "Tier" ADD CONSTRAINT "Tier_rank_not_negative" CHECK ("rank" >= 0);
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_position_not_negative" CHECK ("position" >= 0);
ALTER TABLE "Block" ADD CONSTRAINT "Block_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "VersionAttachment" ADD CONSTRAINT "VersionAttachment_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reason" CHECK (("number" = 1) = ("kind" = 'published'));
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_correction_says_why" CHECK ("kind" <> 'corrected' OR length(trim(coalesce("reason", ''))) > 0);
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_says_why" CHECK (length(trim("reason")) > 0);
ALTER TABLE "Report" ADD CONSTRAINT "Report_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);
ALTER TABLE "Report" ADD CONSTRAINT "Report_live_is_dated" CHECK ("currentVersionId" IS NULL OR "publishedAt" IS NOT NULL);
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_not_merged_into_itself" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_form" CHECK ("email" = lower("email") AND "email" ~ '^[^@[:space:]]+@[^@[:space:]]+$');
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_period" CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt");
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_not_to_itself" CHECK ("fromId" <> "toId");
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_share" CHECK ("sharePercent" IS NULL OR ("sharePercent" > 0 AND "sharePercent" <= 100));
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_period" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom");
ALTER TABLE "RelationshipEvidence" ADD CONSTRAINT "RelationshipEvidence_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "CatalogueEpoch" ADD CONSTRAINT "CatalogueEpoch_one_row" CHECK ("id" = 1);
INSERT INTO "CatalogueEpoch" ("id", "value") VALUES (1, 1);
INSERT INTO "Tier" ("id", "slug", "name", "rank", "priceText", "summary", "benefits") VALUES
  (gen_random_uuid(), 'public', 'Public', 0, '', 'What everybody may read', '{}'),
  (gen_random_uuid(), 'registered', 'Registered', 10, 'Free', 'For everybody with a confirmed address', '{}');

CREATE UNIQUE INDEX "EntityName_one_primary" ON "EntityName" ("entityId", "lang") WHERE "type" = 'primary' AND "retractedAt" IS NULL AND "validTo" IS NULL;
CREATE UNIQUE INDEX "EntityName_once" ON "EntityName" ("entityId", "lang", "value") WHERE "retractedAt" IS NULL AND "validTo" IS NULL;
CREATE UNIQUE INDEX "Identifier_once" ON "Identifier" ("scheme", "value") WHERE "retractedAt" IS NULL AND "scheme" <> 'HS';
CREATE UNIQUE INDEX "Identifier_HS_once" ON "Identifier" ("entityId", "value") WHERE "retractedAt" IS NULL AND "scheme" = 'HS';
CREATE UNIQUE INDEX "Suspension_one" ON "Suspension" ("accountId") WHERE "liftedAt" IS NULL;
CREATE INDEX "Report_live" ON "Report" ("publishedAt" DESC, "id" DESC) WHERE "currentVersionId" IS NOT NULL;
CREATE INDEX "ReportVersion_tags_idx" ON "ReportVersion" USING GIN ("tags");
CREATE INDEX "EntityName_value_trgm" ON "EntityName" USING GIN ("value" gin_trgm_ops) WHERE "retractedAt" IS NULL;

-- Version numbers have no gaps: the next one is one more than the highest.
CREATE FUNCTION lodestone_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE expected int;
BEGIN
  SELECT coalesce(max("number"), 0) + 1 INTO expected FROM "ReportVersion" WHERE "reportId" = NEW."reportId";
  IF NEW."number" <> expected THEN
    RAISE EXCEPTION 'version % of report % must be %', NEW."number", NEW."reportId", expected USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ReportVersion_without_gaps" BEFORE INSERT ON "ReportVersion" FOR EACH ROW EXECUTE FUNCTION lodestone_next_version();

-- Log entries have no gaps and each names the hash before it.
CREATE FUNCTION lodestone_next_in_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_seq int; last_hash text;
BEGIN
  EXECUTE format('SELECT "seq", "hash" FROM %I ORDER BY "seq" DESC LIMIT 1', TG_TABLE_NAME) INTO last_seq, last_hash;
  IF NEW."seq" <> coalesce(last_seq, 0) + 1 OR NEW."prevHash" <> coalesce(last_hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'entry % does not continue the chain of %', NEW."seq", TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PublicationLogEntry_chain" BEFORE INSERT ON "PublicationLogEntry" FOR EACH ROW EXECUTE FUNCTION lodestone_next_in_chain();
CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION lodestone_next_in_chain();

-- What was published, and both logs, are written once. Only the owner may erase an audit detail.
CREATE FUNCTION lodestone_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ReportVersion', 'VersionAuthor', 'Segment', 'Block', 'Subject', 'Mention', 'VersionAttachment', 'Withdrawal', 'PublicationLogEntry', 'AuditEntry'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION lodestone_written_once()', t || '_written_once', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION lodestone_written_once()', t || '_never_emptied', t);
  END LOOP;
END $$;
CREATE TRIGGER "AuditDetail_written_once" BEFORE UPDATE ON "AuditDetail" FOR EACH ROW EXECUTE FUNCTION lodestone_written_once();

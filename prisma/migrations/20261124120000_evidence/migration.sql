-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "StateAffiliation" AS ENUM ('unknown', 'none', 'affiliated', 'controlled', 'owned');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('eq', 'about', 'lt', 'lte', 'gt', 'gte', 'range');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('asserted', 'corroborated', 'contested', 'refuted', 'withdrawn', 'unverifiable');

-- CreateEnum
CREATE TYPE "ClaimLinkKind" AS ENUM ('supports', 'contradicts', 'repeats', 'supersedes');

-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "EntityName" ADD COLUMN     "pinyin" TEXT;

-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "minRank" INTEGER,
ADD COLUMN     "recordedById" UUID;

-- CreateTable
CREATE TABLE "RelationshipDocument" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "locator" TEXT,
    "quote" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RelationshipDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proof" (
    "id" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "minRank" INTEGER NOT NULL,
    "blockId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntityMerge" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "EntityMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuplicateDismissal" (
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "DuplicateDismissal_pkey" PRIMARY KEY ("firstId","secondId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameZh" TEXT,
    "publisher" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "entityId" UUID,
    "country" TEXT,
    "stateAffiliation" "StateAffiliation" NOT NULL DEFAULT 'unknown',
    "affiliationNote" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "homepage" TEXT,
    "about" TEXT NOT NULL,
    "reliability" "Reliability",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceGrading" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "reliability" "Reliability" NOT NULL,
    "rationale" TEXT NOT NULL,
    "downgrade" BOOLEAN NOT NULL,
    "gradedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "SourceGrading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Origin" (
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "Origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "lang" TEXT NOT NULL,
    "publishedOn" DATE,
    "precision" "DatePrecision",
    "retrievedOn" DATE,
    "copySha256" TEXT,
    "copyMediaType" TEXT,
    "copyBytes" INTEGER,
    "copyName" TEXT,
    "text" TEXT,
    "originId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SimilarityDismissal" (
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "SimilarityDismissal_pkey" PRIMARY KEY ("firstId","secondId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "reportId" UUID,
    "quote" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "predicate" TEXT NOT NULL,
    "objectId" UUID,
    "comparator" "Comparator",
    "value" DECIMAL(30,10),
    "upper" DECIMAL(30,10),
    "unit" TEXT,
    "statement" TEXT,
    "asserterId" UUID,
    "asserterName" TEXT,
    "assertedOn" DATE,
    "precision" "DatePrecision",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "retractedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "minRank" INTEGER,
    "publishedAt" TIMESTAMPTZ(3),
    "sourceId" UUID,
    "reliability" "Reliability",
    "credibility" INTEGER,
    "status" "ClaimStatus",
    "recheckOn" DATE,
    "assessedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimDocument" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "locator" TEXT,
    "quote" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClaimDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "credibility" INTEGER NOT NULL,
    "status" "ClaimStatus" NOT NULL,
    "rationale" TEXT NOT NULL,
    "recheckOn" DATE,
    "assessedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimLink" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "kind" "ClaimLinkKind" NOT NULL,
    "toId" UUID NOT NULL,
    "note" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,
    "retractedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClaimLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VersionClaim" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "minRank" INTEGER NOT NULL,
    "blockId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "claimId" UUID NOT NULL,
    "sentence" TEXT NOT NULL,
    "reliability" "Reliability",
    "credibility" INTEGER,
    "status" "ClaimStatus",

    CONSTRAINT "VersionClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Disclaimer" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Disclaimer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisclaimerItem" (
    "id" UUID NOT NULL,
    "disclaimerId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "minRank" INTEGER NOT NULL,
    "claimId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "sourceId" UUID,
    "stateAffiliation" "StateAffiliation",
    "reliability" "Reliability",
    "credibility" INTEGER,
    "status" "ClaimStatus",

    CONSTRAINT "DisclaimerItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GateReason" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID,

    CONSTRAINT "GateReason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentenceHash" (
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "SentenceHash_pkey" PRIMARY KEY ("versionId","position")
);

-- CreateTable
CREATE TABLE "ReportReads" (
    "reportId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reads" INTEGER NOT NULL,

    CONSTRAINT "ReportReads_pkey" PRIMARY KEY ("reportId","day")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "zh" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "en" TEXT[],
    "sense" TEXT NOT NULL,
    "usage" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "endorsedBy" TEXT,
    "endorsement" TEXT,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LogSignature" (
    "seq" INTEGER NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogSignature_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "RelationshipDocument_relationshipId_idx" ON "RelationshipDocument"("relationshipId");

-- CreateIndex
CREATE INDEX "RelationshipDocument_documentId_idx" ON "RelationshipDocument"("documentId");

-- CreateIndex
CREATE INDEX "Proof_relationshipId_minRank_idx" ON "Proof"("relationshipId", "minRank");

-- CreateIndex
CREATE INDEX "Proof_reportId_idx" ON "Proof"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Proof_evidenceId_versionId_key" ON "Proof"("evidenceId", "versionId");

-- CreateIndex
CREATE INDEX "EntityMerge_fromId_idx" ON "EntityMerge"("fromId");

-- CreateIndex
CREATE INDEX "EntityMerge_intoId_idx" ON "EntityMerge"("intoId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_reliability_idx" ON "Source"("reliability");

-- CreateIndex
CREATE INDEX "SourceGrading_sourceId_gradedAt_idx" ON "SourceGrading"("sourceId", "gradedAt" DESC);

-- CreateIndex
CREATE INDEX "SourceDocument_sourceId_publishedOn_idx" ON "SourceDocument"("sourceId", "publishedOn" DESC);

-- CreateIndex
CREATE INDEX "SourceDocument_originId_idx" ON "SourceDocument"("originId");

-- CreateIndex
CREATE INDEX "Claim_reportId_idx" ON "Claim"("reportId");

-- CreateIndex
CREATE INDEX "Claim_publishedAt_id_idx" ON "Claim"("publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_subjectId_publishedAt_id_idx" ON "Claim"("subjectId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_status_publishedAt_id_idx" ON "Claim"("status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_sourceId_publishedAt_id_idx" ON "Claim"("sourceId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_reliability_credibility_publishedAt_id_idx" ON "Claim"("reliability", "credibility", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_assertedOn_id_idx" ON "Claim"("assertedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_recheckOn_idx" ON "Claim"("recheckOn");

-- CreateIndex
CREATE INDEX "Claim_subjectId_predicate_idx" ON "Claim"("subjectId", "predicate");

-- CreateIndex
CREATE INDEX "Claim_objectId_idx" ON "Claim"("objectId");

-- CreateIndex
CREATE INDEX "Claim_asserterId_idx" ON "Claim"("asserterId");

-- CreateIndex
CREATE INDEX "ClaimDocument_claimId_position_idx" ON "ClaimDocument"("claimId", "position");

-- CreateIndex
CREATE INDEX "ClaimDocument_documentId_idx" ON "ClaimDocument"("documentId");

-- CreateIndex
CREATE INDEX "Assessment_claimId_assessedAt_idx" ON "Assessment"("claimId", "assessedAt" DESC);

-- CreateIndex
CREATE INDEX "ClaimLink_fromId_idx" ON "ClaimLink"("fromId");

-- CreateIndex
CREATE INDEX "ClaimLink_toId_idx" ON "ClaimLink"("toId");

-- CreateIndex
CREATE INDEX "VersionClaim_versionId_position_idx" ON "VersionClaim"("versionId", "position");

-- CreateIndex
CREATE INDEX "VersionClaim_claimId_minRank_idx" ON "VersionClaim"("claimId", "minRank");

-- CreateIndex
CREATE UNIQUE INDEX "Disclaimer_versionId_number_key" ON "Disclaimer"("versionId", "number");

-- CreateIndex
CREATE INDEX "DisclaimerItem_claimId_idx" ON "DisclaimerItem"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "DisclaimerItem_disclaimerId_position_key" ON "DisclaimerItem"("disclaimerId", "position");

-- CreateIndex
CREATE INDEX "GateReason_versionId_idx" ON "GateReason"("versionId");

-- CreateIndex
CREATE INDEX "SentenceHash_hash_idx" ON "SentenceHash"("hash");

-- CreateIndex
CREATE INDEX "SentenceHash_reportId_idx" ON "SentenceHash"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_slug_key" ON "GlossaryTerm"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_zh_key" ON "GlossaryTerm"("zh");

-- CreateIndex
CREATE INDEX "Relationship_minRank_kind_idx" ON "Relationship"("minRank", "kind");

-- AddForeignKey
ALTER TABLE "RelationshipDocument" ADD CONSTRAINT "RelationshipDocument_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationshipDocument" ADD CONSTRAINT "RelationshipDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "RelationshipEvidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityMerge" ADD CONSTRAINT "EntityMerge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityMerge" ADD CONSTRAINT "EntityMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceGrading" ADD CONSTRAINT "SourceGrading_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Origin" ADD CONSTRAINT "Origin_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_originId_fkey" FOREIGN KEY ("originId") REFERENCES "Origin"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SimilarityDismissal" ADD CONSTRAINT "SimilarityDismissal_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "SourceDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SimilarityDismissal" ADD CONSTRAINT "SimilarityDismissal_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "SourceDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_objectId_fkey" FOREIGN KEY ("objectId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_asserterId_fkey" FOREIGN KEY ("asserterId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimDocument" ADD CONSTRAINT "ClaimDocument_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimDocument" ADD CONSTRAINT "ClaimDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionClaim" ADD CONSTRAINT "VersionClaim_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionClaim" ADD CONSTRAINT "VersionClaim_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionClaim" ADD CONSTRAINT "VersionClaim_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionClaim" ADD CONSTRAINT "VersionClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disclaimer" ADD CONSTRAINT "Disclaimer_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclaimerItem" ADD CONSTRAINT "DisclaimerItem_disclaimerId_fkey" FOREIGN KEY ("disclaimerId") REFERENCES "Disclaimer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclaimerItem" ADD CONSTRAINT "DisclaimerItem_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclaimerItem" ADD CONSTRAINT "DisclaimerItem_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GateReason" ADD CONSTRAINT "GateReason_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentenceHash" ADD CONSTRAINT "SentenceHash_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ReportVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReads" ADD CONSTRAINT "ReportReads_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogSignature" ADD CONSTRAINT "LogSignature_seq_fkey" FOREIGN KEY ("seq") REFERENCES "PublicationLogEntry"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogSignature" ADD CONSTRAINT "LogSignature_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "SigningKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say, and what must always hold.

ALTER TABLE "Source" ADD CONSTRAINT "Source_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_copy" CHECK (("copySha256" IS NULL) = ("copyMediaType" IS NULL) AND ("copySha256" IS NULL OR "copySha256" ~ '^[0-9a-f]{64}$'));
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_date" CHECK (("publishedOn" IS NULL) = ("precision" IS NULL));
ALTER TABLE "SimilarityDismissal" ADD CONSTRAINT "SimilarityDismissal_order" CHECK ("firstId" < "secondId");
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_quantity" CHECK (("comparator" IS NULL) = ("value" IS NULL) AND ("unit" IS NULL OR "value" IS NOT NULL));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_range" CHECK (("upper" IS NOT NULL) = (coalesce("comparator"::text, '') = 'range') AND ("upper" IS NULL OR "upper" >= "value"));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_says_something" CHECK ("value" IS NOT NULL OR "objectId" IS NOT NULL OR length(trim(coalesce("statement", ''))) > 0);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_asserted" CHECK (("assertedOn" IS NULL) = ("precision" IS NULL));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_credibility" CHECK ("credibility" BETWEEN 1 AND 6);
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_credibility" CHECK ("credibility" BETWEEN 1 AND 6);
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_says_why" CHECK (length(trim("rationale")) > 0);
ALTER TABLE "SourceGrading" ADD CONSTRAINT "SourceGrading_says_why" CHECK (length(trim("rationale")) > 0);
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_not_to_itself" CHECK ("fromId" <> "toId");
ALTER TABLE "VersionClaim" ADD CONSTRAINT "VersionClaim_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "VersionClaim" ADD CONSTRAINT "VersionClaim_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_span" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "DisclaimerItem" ADD CONSTRAINT "DisclaimerItem_rank_not_negative" CHECK ("minRank" >= 0);
ALTER TABLE "GateReason" ADD CONSTRAINT "GateReason_says_why" CHECK (length(trim("reason")) > 0);
ALTER TABLE "EntityMerge" ADD CONSTRAINT "EntityMerge_not_into_itself" CHECK ("fromId" <> "intoId");
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_order" CHECK ("firstId" < "secondId");
ALTER TABLE "SigningKey" ADD CONSTRAINT "SigningKey_id_form" CHECK ("id" ~ '^[0-9a-f]{64}$');

CREATE UNIQUE INDEX "ClaimDocument_once" ON "ClaimDocument" ("claimId", "documentId") WHERE "retractedAt" IS NULL;
CREATE UNIQUE INDEX "ClaimLink_once" ON "ClaimLink" ("fromId", "kind", "toId") WHERE "retractedAt" IS NULL;
CREATE UNIQUE INDEX "EntityMerge_one" ON "EntityMerge" ("fromId") WHERE "undoneAt" IS NULL;
CREATE UNIQUE INDEX "SigningKey_one_active" ON "SigningKey" ((true)) WHERE "retiredAt" IS NULL;
CREATE INDEX "Entity_mergedIntoId_idx" ON "Entity" ("mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;
-- Without tones, as `lib/names/queries/pinyin-sql.ts` asks.
CREATE INDEX "EntityName_pinyin_trgm" ON "EntityName" USING GIN (
  regexp_replace(translate(lower("pinyin"), 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüvńňǹ', 'aaaaeeeeiiiioooouuuuuuuuuunnn'), '[^a-z0-9]', '', 'g') gin_trgm_ops
) WHERE "retractedAt" IS NULL AND "pinyin" IS NOT NULL;

-- What a version froze, judgements and signatures are written once.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['VersionClaim', 'Disclaimer', 'DisclaimerItem', 'GateReason', 'SourceGrading', 'Assessment', 'LogSignature'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION lodestone_written_once()', t || '_written_once', t);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION lodestone_written_once()', t || '_never_emptied', t);
  END LOOP;
END $$;

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "factsHash" TEXT;

-- AlterTable
ALTER TABLE "Disclaimer" ADD COLUMN     "form" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "DisclaimerItem" ADD COLUMN     "country" TEXT;

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "dateReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ReportVersion" ADD COLUMN     "datedOn" DATE,
ADD COLUMN     "datedReason" TEXT,
ADD COLUMN     "form" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "slug" TEXT;

-- AlterTable
ALTER TABLE "VersionAuthor" ADD COLUMN     "name" TEXT;

-- AlterTable
ALTER TABLE "VersionClaim" ADD COLUMN     "facts" JSONB;

-- CreateTable
CREATE TABLE "FactSeal" (
    "seq" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "hash" TEXT,

    CONSTRAINT "FactSeal_pkey" PRIMARY KEY ("seq","table","rowId")
);

-- CreateTable
CREATE TABLE "FactPending" (
    "xid" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,

    CONSTRAINT "FactPending_pkey" PRIMARY KEY ("xid","startedAt","table","rowId")
);

-- CreateIndex
CREATE INDEX "FactSeal_table_rowId_seq_idx" ON "FactSeal"("table", "rowId", "seq" DESC);

-- AddForeignKey
ALTER TABLE "FactSeal" ADD CONSTRAINT "FactSeal_seq_fkey" FOREIGN KEY ("seq") REFERENCES "AuditEntry"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The date that reports are listed and cited under is that of the publication log. A date that an editor gave stays with
-- the draft, and is shown beside it from the next version on, with a reason.
UPDATE "Report" r SET "publishedAt" = first."publishedAt", "updatedAt" = last."publishedAt"
FROM "ReportVersion" first, LATERAL (SELECT max(v."publishedAt") AS "publishedAt" FROM "ReportVersion" v WHERE v."reportId" = first."reportId") last
WHERE first."reportId" = r."id" AND first."number" = 1
  AND (r."publishedAt" IS DISTINCT FROM first."publishedAt" OR r."updatedAt" IS DISTINCT FROM last."publishedAt");
UPDATE "SearchEntry" e SET "publishedAt" = r."publishedAt" FROM "Report" r
WHERE r."id" = e."reportId" AND r."publishedAt" IS NOT NULL AND e."publishedAt" <> r."publishedAt";
UPDATE "Claim" c SET "publishedAt" = (
  SELECT max(r."publishedAt") FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId"
  WHERE vc."claimId" = c."id" GROUP BY vc."minRank" ORDER BY vc."minRank" LIMIT 1)
WHERE c."minRank" IS NOT NULL;
UPDATE "CatalogueEpoch" SET "value" = "value" + 1;

-- What readers rely on and what lives on after publication: each act seals the rows that it changed.
CREATE FUNCTION lodestone_fact_hash(fact anyelement, left_out text[]) RETURNS text LANGUAGE sql STABLE SET TimeZone TO 'UTC' AS $$
  SELECT encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(fact) - left_out)::text, 'UTF8')), 'hex')
$$;

-- The first argument names the key, the second what is derived, personal or not shown, and so not sealed.
CREATE FUNCTION lodestone_note_fact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE left_out text[] := TG_ARGV[1]::text[];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - left_out = to_jsonb(NEW) - left_out THEN
    RETURN NULL;
  END IF;
  INSERT INTO "FactPending" ("xid", "startedAt", "table", "rowId")
  VALUES (pg_current_xact_id()::text, transaction_timestamp(), TG_TABLE_NAME, coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> TG_ARGV[0])
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT * FROM (VALUES
    ('Report', 'id', '{createdById,currentVersionId,publishedAt,updatedAt}'),
    ('SlugRedirect', 'slug', '{}'),
    ('Author', 'id', '{accountId}'),
    ('Attachment', 'id', '{uploadedById}'),
    ('Tier', 'id', '{}'),
    ('GateReason', 'id', '{}'),
    ('Disclaimer', 'id', '{}'),
    ('Source', 'id', '{createdById,reliability}'),
    ('SourceGrading', 'id', '{}'),
    ('Origin', 'id', '{createdById}'),
    ('SourceDocument', 'id', '{createdById}'),
    ('Claim', 'id', '{reportId,createdById,minRank,publishedAt,sourceId,reliability,credibility,status,recheckOn,assessedAt}'),
    ('ClaimDocument', 'id', '{}'),
    ('Assessment', 'id', '{}'),
    ('ClaimLink', 'id', '{}'),
    ('Entity', 'id', '{mergedIntoId}'),
    ('EntityName', 'id', '{}'),
    ('Identifier', 'id', '{}'),
    ('EntityMerge', 'id', '{}'),
    ('Relationship', 'id', '{minRank}'),
    ('RelationshipEvidence', 'id', '{}'),
    ('RelationshipDocument', 'id', '{}'),
    ('GlossaryTerm', 'id', '{}')
  ) AS facts(t, key, left_out) LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION lodestone_note_fact(%L, %L)',
      f.t || '_fact', f.t, f.key, f.left_out);
  END LOOP;
END $$;
-- Of search, the line that is not made of a segment's words alone.
CREATE TRIGGER "SearchEntry_fact" AFTER INSERT ON "SearchEntry" FOR EACH ROW WHEN (NEW."segmentId" IS NULL)
  EXECUTE FUNCTION lodestone_note_fact('id', '{publishedAt}');
CREATE TRIGGER "SearchEntry_fact_change" AFTER UPDATE OR DELETE ON "SearchEntry" FOR EACH ROW WHEN (OLD."segmentId" IS NULL)
  EXECUTE FUNCTION lodestone_note_fact('id', '{publishedAt}');

CREATE TRIGGER "FactSeal_written_once" BEFORE UPDATE OR DELETE ON "FactSeal" FOR EACH ROW EXECUTE FUNCTION lodestone_written_once();
CREATE TRIGGER "FactSeal_never_emptied" BEFORE TRUNCATE ON "FactSeal" FOR EACH STATEMENT EXECUTE FUNCTION lodestone_written_once();

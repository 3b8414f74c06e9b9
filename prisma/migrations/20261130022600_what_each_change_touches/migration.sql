-- CreateTable
CREATE TABLE "CatalogueChange" (
    "epoch" BIGINT NOT NULL,
    "changed" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogueChange_pkey" PRIMARY KEY ("epoch")
);

-- CreateIndex
CREATE INDEX "CatalogueChange_at_idx" ON "CatalogueChange"("at");

-- What a transaction changes of the tables that readers see is noted in a setting of the transaction, which ends with it:
-- a line for each statement, of the table, what its rows are (their ids and slugs, and those of what they are part of),
-- and what they hang on. When the transaction raises the epoch, the notes become its row in the log.
CREATE FUNCTION lodestone_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  noted text := coalesce(current_setting('lodestone.changed', true), '');
  changed_rows text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT * FROM new_rows'
    WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
    ELSE '(SELECT * FROM new_rows EXCEPT ALL SELECT * FROM old_rows) UNION ALL (SELECT * FROM old_rows EXCEPT ALL SELECT * FROM new_rows)' END;
  found bigint;
  are text;
  hang_on text;
BEGIN
  IF noted = '*' THEN
    RETURN NULL;
  END IF;
  EXECUTE format(
    'SELECT count(*), string_agg(DISTINCT a.key, '','') FILTER (WHERE a.part = 1), string_agg(DISTINCT a.key, '','') FILTER (WHERE a.part = 2)
     FROM (%s) r LEFT JOIN LATERAL (
       SELECT 1 AS part, unnest(string_to_array(concat_ws('','', %s), '','')) AS key UNION ALL SELECT 2, unnest(string_to_array(concat_ws('','', %s), '',''))) a ON true',
    changed_rows, coalesce(nullif(TG_ARGV[0], ''), 'NULL'), coalesce(nullif(TG_ARGV[1], ''), 'NULL')) INTO found, are, hang_on;
  IF found = 0 THEN
    RETURN NULL;
  END IF;
  noted := noted || format(E'%s %s %s\n', TG_TABLE_NAME, coalesce(are, '-'), coalesce(hang_on, '-'));
  -- More than is worth comparing with anything: everything falls.
  PERFORM set_config('lodestone.changed', CASE WHEN length(noted) > 500000 THEN '*' ELSE noted END, true);
  RETURN NULL;
END $$;

CREATE FUNCTION lodestone_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE noted text := coalesce(current_setting('lodestone.changed', true), '');
BEGIN
  -- Raised without any change that was noted, by hand for example: everything falls.
  INSERT INTO "CatalogueChange" ("epoch", "changed") VALUES (NEW."value", CASE WHEN noted IN ('', '*') THEN NULL ELSE noted END);
  -- Raised twice in one transaction, the first row says it all.
  PERFORM set_config('lodestone.changed', E'- - -\n', true);
  RETURN NULL;
END $$;
-- At the end of the transaction, so that what comes after the raising is in it too.
CREATE CONSTRAINT TRIGGER "CatalogueEpoch_log" AFTER UPDATE ON "CatalogueEpoch" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION lodestone_log_change();

-- Has the changes of a table noted. What a row is, and what it hangs on, are lists of expressions of a row `r` of it; what
-- pages show by its slug alone is named by that too.
CREATE FUNCTION lodestone_watch(watched text, are text, hang_on text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  call text := format('FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_change(%L, %L)', are, hang_on);
BEGIN
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows %s', watched || '_noted_insert', watched, call);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows %s', watched || '_noted_update', watched, call);
  EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows %s', watched || '_noted_delete', watched, call);
END $$;

DO $$
DECLARE
  f record;
  slug_of text := '(SELECT e."slug" FROM "Entity" e WHERE e."id" = r."%s")';
  report text := '(SELECT p."slug" FROM "Report" p WHERE p."id" = r."reportId")';
  source text := '(SELECT s."slug" FROM "Source" s WHERE s."id" = r."sourceId")';
BEGIN
  FOR f IN SELECT * FROM (VALUES
    ('Report', 'r."id", r."slug"', ''),
    ('SlugRedirect', 'r."slug"', 'r."reportId"'),
    -- Not by the slug, which is a person's name and may have to be forgotten.
    ('Author', 'r."id", (SELECT string_agg(v."versionId"::text, '','') FROM "VersionAuthor" v WHERE v."authorId" = r."id")', ''),
    ('ReportVersion', 'r."id", r."reportId", ' || report, ''),
    ('VersionAuthor', 'r."versionId"', 'r."authorId"'),
    ('Segment', 'r."id", r."versionId"', ''),
    ('Block', 'r."versionId"', 'r."segmentId"'),
    ('SearchEntry', 'r."reportId"', ''),
    ('SearchWord', '', ''),
    ('Subject', 'r."versionId"', 'r."entityId", r."reportId"'),
    ('Mention', 'r."versionId"', 'r."entityId", r."reportId"'),
    ('Withdrawal', 'r."reportId", r."versionId", ' || report, ''),
    ('Attachment', 'r."id"', ''),
    ('VersionAttachment', 'r."versionId"', ''),
    ('Tier', 'r."id", r."slug"', ''),
    ('Entity', 'r."id", r."slug", r."mergedIntoId", ' || format(slug_of, 'mergedIntoId'), ''),
    ('EntityName', 'r."entityId", ' || format(slug_of, 'entityId'), ''),
    ('Identifier', 'r."entityId", ' || format(slug_of, 'entityId'), ''),
    ('Relationship', 'r."id"', 'r."fromId", r."toId"'),
    ('RelationshipEvidence', 'r."relationshipId"', ''),
    ('RelationshipDocument', 'r."relationshipId"', 'r."documentId"'),
    ('Proof', 'r."relationshipId"', 'r."reportId", r."versionId"'),
    ('EntityMerge', 'r."fromId", r."intoId", ' || format(slug_of, 'intoId'), ''),
    ('Source', 'r."id", r."slug"', 'r."entityId"'),
    ('SourceGrading', 'r."sourceId", ' || source, ''),
    ('Origin', 'r."id", (SELECT string_agg(c."claimId"::text, '','') FROM "SourceDocument" d JOIN "ClaimDocument" c ON c."documentId" = d."id" WHERE d."originId" = r."id")', ''),
    ('SourceDocument', 'r."id", (SELECT string_agg(c."claimId"::text, '','') FROM "ClaimDocument" c WHERE c."documentId" = r."id"), (SELECT string_agg(p."relationshipId"::text, '','') FROM "RelationshipDocument" p WHERE p."documentId" = r."id")', 'r."sourceId", r."originId", ' || source),
    ('Claim', 'r."id", r."subjectId", r."objectId", ' || format(slug_of, 'subjectId') || ', ' || format(slug_of, 'objectId'), 'r."asserterId", r."sourceId", r."reportId", ' || source),
    ('ClaimDocument', 'r."claimId"', 'r."documentId"'),
    ('Assessment', 'r."claimId"', ''),
    ('ClaimLink', 'r."fromId", r."toId"', ''),
    ('VersionClaim', 'r."versionId", r."claimId"', 'r."reportId"'),
    ('Disclaimer', 'r."id", r."versionId"', ''),
    ('DisclaimerItem', 'r."claimId", (SELECT d."versionId"::text FROM "Disclaimer" d WHERE d."id" = r."disclaimerId")', 'r."sourceId"'),
    ('GlossaryTerm', 'r."id", r."slug"', '')
  ) AS watched(t, are, hang_on) LOOP
    PERFORM lodestone_watch(f.t, f.are, f.hang_on);
  END LOOP;
END $$;

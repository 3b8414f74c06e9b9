-- CreateTable
CREATE TABLE "RegisterEntry" (
    "entityId" UUID NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "country" TEXT,
    "stages" TEXT[],
    "key" TEXT COLLATE "C" NOT NULL,
    "letter" TEXT NOT NULL,
    "changesOn" DATE,

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("entityId")
);

-- CreateTable
CREATE TABLE "EntityListing" (
    "entityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "about" BOOLEAN NOT NULL,
    "minRank" INTEGER NOT NULL,

    CONSTRAINT "EntityListing_pkey" PRIMARY KEY ("entityId","reportId")
);

-- CreateTable
CREATE TABLE "DisclaimerRun" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "actorId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reports" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "after" UUID,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DisclaimerRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditWaiting" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "after" JSONB,
    "address" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "AuditWaiting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RegisterEntry_key_slug_idx" ON "RegisterEntry"("key", "slug");

-- CreateIndex
CREATE INDEX "RegisterEntry_changesOn_idx" ON "RegisterEntry"("changesOn");

-- CreateIndex
CREATE INDEX "EntityListing_entityId_about_publishedAt_reportId_minRank_idx" ON "EntityListing"("entityId", "about", "publishedAt" DESC, "reportId" DESC, "minRank");

-- CreateIndex
CREATE INDEX "EntityListing_reportId_idx" ON "EntityListing"("reportId");

-- CreateIndex
CREATE INDEX "DisclaimerRun_sourceId_startedAt_idx" ON "DisclaimerRun"("sourceId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "AuditWaiting_subjectId_idx" ON "AuditWaiting"("subjectId");

-- CreateIndex
CREATE INDEX "DraftRevision_kind_savedAt_idx" ON "DraftRevision"("kind", "savedAt");

-- CreateIndex
CREATE INDEX "MailToken_expiresAt_idx" ON "MailToken"("expiresAt");

-- CreateIndex
CREATE INDEX "ReportReads_day_idx" ON "ReportReads"("day");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityListing" ADD CONSTRAINT "EntityListing_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityListing" ADD CONSTRAINT "EntityListing_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclaimerRun" ADD CONSTRAINT "DisclaimerRun_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The register. Its names are those of `nameOf` in lib/names/queries/entity-names; the desk's check of what is derived
-- holds the two to one another. Triggers, so that an instance of the release before this one keeps it right too.
CREATE FUNCTION lodestone_refresh_register(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE today date := (now() AT TIME ZONE 'UTC')::date;
BEGIN
  DELETE FROM "RegisterEntry" g USING "Entity" e
  WHERE g."entityId" = ANY(ids) AND e."id" = g."entityId" AND e."mergedIntoId" IS NOT NULL;
  INSERT INTO "RegisterEntry" AS g ("entityId", "slug", "kind", "country", "stages", "key", "letter", "changesOn")
  SELECT e."id", e."slug", e."kind", e."country", e."stages", lower(plain.name),
    CASE WHEN plain.name ~* '^[a-z]' THEN lower(left(plain.name, 1)) ELSE 'other' END, chosen."changesOn"
  FROM "Entity" e
  LEFT JOIN (
    SELECT DISTINCT ON (n."entityId") n."entityId", n."value",
      least(min(n."validFrom") FILTER (WHERE n."validFrom" > today) OVER own, min(n."validTo") FILTER (WHERE n."validTo" > today) OVER own) AS "changesOn"
    FROM "EntityName" n WHERE n."entityId" = ANY(ids) AND n."type" = 'primary' AND n."retractedAt" IS NULL
    WINDOW own AS (PARTITION BY n."entityId")
    ORDER BY n."entityId", coalesce(n."validFrom" > today OR n."validTo" <= today, false), n."lang" <> 'en', n."lang",
      n."validFrom" DESC NULLS LAST) chosen ON chosen."entityId" = e."id"
  CROSS JOIN LATERAL (
    SELECT translate(coalesce(chosen."value", e."slug"), 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŠŽ', 'AAAAAACEEEEIIIINOOOOOOUUUUSZ') AS name) plain
  WHERE e."id" = ANY(ids) AND e."mergedIntoId" IS NULL
  ORDER BY e."id"
  ON CONFLICT ("entityId") DO UPDATE SET "slug" = excluded."slug", "kind" = excluded."kind", "country" = excluded."country",
    "stages" = excluded."stages", "key" = excluded."key", "letter" = excluded."letter", "changesOn" = excluded."changesOn"
  -- What stays as it is is not written, so that no page falls for it.
  WHERE (g."slug", g."kind", g."country", g."stages", g."key", g."letter", g."changesOn") IS DISTINCT FROM
    (excluded."slug", excluded."kind", excluded."country", excluded."stages", excluded."key", excluded."letter", excluded."changesOn");
END $$;

-- The argument names the column of the entity's id.
CREATE FUNCTION lodestone_note_register() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', TG_ARGV[0]) INTO ids;
  IF ids IS NOT NULL THEN PERFORM lodestone_refresh_register(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Entity_register_new" AFTER INSERT ON "Entity" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_register('id');
CREATE TRIGGER "Entity_register" AFTER UPDATE ON "Entity" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_register('id');
CREATE TRIGGER "EntityName_register_new" AFTER INSERT ON "EntityName" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_register('entityId');
CREATE TRIGGER "EntityName_register" AFTER UPDATE ON "EntityName" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_register('entityId');
CREATE TRIGGER "EntityName_register_gone" AFTER DELETE ON "EntityName" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_register('entityId');

-- Which live reports are listed under which entities.
CREATE FUNCTION lodestone_refresh_listings(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "EntityListing" l WHERE l."reportId" = ANY(ids) AND NOT EXISTS (
    SELECT FROM "Report" r WHERE r."id" = l."reportId" AND r."publishedAt" IS NOT NULL AND (
      EXISTS (SELECT FROM "Subject" s WHERE s."versionId" = r."currentVersionId" AND s."entityId" = l."entityId")
      OR EXISTS (SELECT FROM "Mention" m WHERE m."versionId" = r."currentVersionId" AND m."entityId" = l."entityId")));
  INSERT INTO "EntityListing" AS l ("entityId", "reportId", "publishedAt", "about", "minRank")
  SELECT named."entityId", r."id", r."publishedAt", bool_or(named.about), min(named."minRank")
  FROM "Report" r CROSS JOIN LATERAL (
    SELECT s."entityId", true AS about, 0 AS "minRank" FROM "Subject" s WHERE s."versionId" = r."currentVersionId"
    UNION ALL
    SELECT m."entityId", false, m."minRank" FROM "Mention" m WHERE m."versionId" = r."currentVersionId") named
  WHERE r."id" = ANY(ids) AND r."publishedAt" IS NOT NULL
  GROUP BY named."entityId", r."id" ORDER BY named."entityId", r."id"
  -- What stays as it is is not written, so that no page falls for it.
  ON CONFLICT ("entityId", "reportId") DO UPDATE SET "publishedAt" = excluded."publishedAt", "about" = excluded."about", "minRank" = excluded."minRank"
  WHERE (l."publishedAt", l."about", l."minRank") IS DISTINCT FROM (excluded."publishedAt", excluded."about", excluded."minRank");
END $$;

CREATE FUNCTION lodestone_note_listings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_TABLE_NAME <> 'Report' THEN
    -- Part of a version that is not shown yet, as it is when it is published, lists nothing.
    SELECT array_agg(DISTINCT r."id") INTO ids FROM changed c JOIN "Report" r ON r."currentVersionId" = c."versionId";
  ELSIF TG_OP = 'INSERT' THEN
    SELECT array_agg(c."id") INTO ids FROM changed c WHERE c."currentVersionId" IS NOT NULL;
  ELSE
    SELECT array_agg(c."id") INTO ids FROM changed c JOIN former f ON f."id" = c."id"
    WHERE (c."currentVersionId", c."publishedAt") IS DISTINCT FROM (f."currentVersionId", f."publishedAt");
  END IF;
  IF ids IS NOT NULL THEN PERFORM lodestone_refresh_listings(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Report_listings_new" AFTER INSERT ON "Report" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_listings();
CREATE TRIGGER "Report_listings" AFTER UPDATE ON "Report" REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_listings();
CREATE TRIGGER "Subject_listings" AFTER INSERT ON "Subject" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_listings();
CREATE TRIGGER "Mention_listings" AFTER INSERT ON "Mention" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION lodestone_note_listings();

-- Pages show them, so the change log has them too.
SELECT lodestone_watch('RegisterEntry', 'r."entityId", r."slug"', '');
SELECT lodestone_watch('EntityListing', 'r."reportId"', 'r."entityId"');

-- What Prisma's schema cannot say: the few mails that wait, among all that were sent.
CREATE INDEX "OutboxMail_waiting" ON "OutboxMail" ("id") WHERE "sentAt" IS NULL;

-- What is there already.
SELECT lodestone_refresh_register((SELECT array_agg("id") FROM "Entity"));
SELECT lodestone_refresh_listings((SELECT array_agg("id") FROM "Report" WHERE "currentVersionId" IS NOT NULL));

-- CreateTable
CREATE TABLE "EntitySplit" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "madeId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "splitAt" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "EntitySplit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftAuthor" (
    "draftId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "DraftAuthor_pkey" PRIMARY KEY ("draftId","position")
);

-- CreateTable
CREATE TABLE "DraftSubject" (
    "draftId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "entityId" UUID NOT NULL,

    CONSTRAINT "DraftSubject_pkey" PRIMARY KEY ("draftId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "EntitySplit_madeId_key" ON "EntitySplit"("madeId");

-- CreateIndex
CREATE INDEX "EntitySplit_fromId_idx" ON "EntitySplit"("fromId");

-- CreateIndex
CREATE INDEX "DraftAuthor_authorId_idx" ON "DraftAuthor"("authorId");

-- CreateIndex
CREATE INDEX "DraftSubject_entityId_idx" ON "DraftSubject"("entityId");

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "RelationshipDocument" ADD CONSTRAINT "RelationshipDocument_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "EntityMerge" ADD CONSTRAINT "EntityMerge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "EntityMerge" ADD CONSTRAINT "EntityMerge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "EntitySplit" ADD CONSTRAINT "EntitySplit_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntitySplit" ADD CONSTRAINT "EntitySplit_madeId_fkey" FOREIGN KEY ("madeId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntitySplit" ADD CONSTRAINT "EntitySplit_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntitySplit" ADD CONSTRAINT "EntitySplit_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateDismissal" ADD CONSTRAINT "DuplicateDismissal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "DisclaimerRun" ADD CONSTRAINT "DisclaimerRun_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "SourceGrading" ADD CONSTRAINT "SourceGrading_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "SimilarityDismissal" ADD CONSTRAINT "SimilarityDismissal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "ClaimDocument" ADD CONSTRAINT "ClaimDocument_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "GateReason" ADD CONSTRAINT "GateReason_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "SentenceHash" ADD CONSTRAINT "SentenceHash_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "DraftAuthor" ADD CONSTRAINT "DraftAuthor_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftAuthor" ADD CONSTRAINT "DraftAuthor_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSubject" ADD CONSTRAINT "DraftSubject_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSubject" ADD CONSTRAINT "DraftSubject_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. Fixed vocabularies: a later release that adds a word replaces the constraint.
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_stages_words" CHECK ("stages" <@ ARRAY['exploration', 'mining', 'beneficiation', 'cracking-leaching', 'separation', 'metal-making', 'alloy', 'magnet', 'component', 'system', 'recycling']) NOT VALID;
ALTER TABLE "Identifier" ADD CONSTRAINT "Identifier_scheme_words" CHECK ("scheme" IN ('LEI', 'QID', 'ISIN', 'MIC', 'HS', 'CAS', 'USCC', 'ATOMIC')) NOT VALID;
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_kind_words" CHECK ("kind" IN ('owns', 'subsidiary-of', 'affiliated-with', 'branch-of', 'joint-venture-partner-in', 'member-of', 'predecessor-of', 'operates', 'located-in', 'supplies', 'offtakes-from', 'produces', 'uses', 'develops', 'invests-in', 'regulates', 'controls-export-of', 'party-to', 'announced-at')) NOT VALID;
ALTER TABLE "DisclaimerItem" ADD CONSTRAINT "DisclaimerItem_voice_words" CHECK ("voice" IN ('asserter', 'origin')) NOT VALID;
ALTER TABLE "Block" ADD CONSTRAINT "Block_kind_words" CHECK ("kind" IN ('paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'table', 'figure', 'callout', 'disclaimer', 'horizontalRule', 'highlights')) NOT VALID;
ALTER TABLE "PublicationLogEntry" ADD CONSTRAINT "PublicationLogEntry_act_words" CHECK ("act" IN ('published', 'updated', 'corrected', 'withdrawn', 'disclaimer')) NOT VALID;
ALTER TABLE "OutboxMail" ADD CONSTRAINT "OutboxMail_kind_words" CHECK ("kind" IN ('newReports')) NOT VALID;
ALTER TABLE "MailPreference" ADD CONSTRAINT "MailPreference_kind_words" CHECK ("kind" IN ('newReports')) NOT VALID;

ALTER TABLE "EntitySplit" ADD CONSTRAINT "EntitySplit_not_from_itself" CHECK ("fromId" <> "madeId");
ALTER TABLE "EntitySplit" ADD CONSTRAINT "EntitySplit_undone" CHECK ("undoneById" IS NULL OR "undoneAt" IS NOT NULL);

-- Splits made so far were written down in the audit log alone. One whose detail was erased has no row, and the desk says
-- that it cannot be undone.
INSERT INTO "EntitySplit" ("id", "fromId", "madeId", "reason", "splitAt", "byId", "undoneAt", "undoneById")
SELECT gen_random_uuid(), f."id", m."id", coalesce(d."after" ->> 'reason', ''), m."createdAt", a."id", u."at", u."byId"
FROM "AuditEntry" q
JOIN "AuditDetail" d ON d."seq" = q."seq"
JOIN "Entity" f ON f."id"::text = q."subjectId"
JOIN "Entity" m ON m."id"::text = d."after" ->> 'split' AND m."id" <> f."id"
LEFT JOIN "Account" a ON a."id" = q."actorId"
LEFT JOIN LATERAL (
  SELECT e."at", w."id" AS "byId" FROM "AuditEntry" e
  JOIN "AuditDetail" ed ON ed."seq" = e."seq" LEFT JOIN "Account" w ON w."id" = e."actorId"
  WHERE e."subjectKind" = 'Entity' AND e."subjectId" = q."subjectId" AND e."action" = 'entity.undo-split'
    AND ed."before" ->> 'split' = m."id"::text
  ORDER BY e."seq" LIMIT 1
) u ON true
WHERE q."subjectKind" = 'Entity' AND q."action" = 'entity.split'
ON CONFLICT ("madeId") DO NOTHING;

-- The ids in a draft's lists as references. An id that names nothing is left out here; publishing refuses it.
CREATE FUNCTION lodestone_draft_references() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "DraftAuthor" WHERE "draftId" = NEW."id";
  DELETE FROM "DraftSubject" WHERE "draftId" = NEW."id";
  INSERT INTO "DraftAuthor" ("draftId", "position", "authorId")
    SELECT NEW."id", l.nr - 1, w."id" FROM unnest(NEW."authorIds") WITH ORDINALITY AS l(id, nr) JOIN "Author" w ON w."id" = l.id;
  INSERT INTO "DraftSubject" ("draftId", "position", "entityId")
    SELECT NEW."id", l.nr - 1, e."id" FROM unnest(NEW."subjectIds") WITH ORDINALITY AS l(id, nr) JOIN "Entity" e ON e."id" = l.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Draft_references_new" AFTER INSERT ON "Draft" FOR EACH ROW EXECUTE FUNCTION lodestone_draft_references();
CREATE TRIGGER "Draft_references_changed" AFTER UPDATE OF "authorIds", "subjectIds" ON "Draft" FOR EACH ROW
  WHEN (OLD."authorIds" IS DISTINCT FROM NEW."authorIds" OR OLD."subjectIds" IS DISTINCT FROM NEW."subjectIds")
  EXECUTE FUNCTION lodestone_draft_references();
INSERT INTO "DraftAuthor" ("draftId", "position", "authorId")
  SELECT d."id", l.nr - 1, w."id" FROM "Draft" d, unnest(d."authorIds") WITH ORDINALITY AS l(id, nr) JOIN "Author" w ON w."id" = l.id;
INSERT INTO "DraftSubject" ("draftId", "position", "entityId")
  SELECT d."id", l.nr - 1, e."id" FROM "Draft" d, unnest(d."subjectIds") WITH ORDINALITY AS l(id, nr) JOIN "Entity" e ON e."id" = l.id;

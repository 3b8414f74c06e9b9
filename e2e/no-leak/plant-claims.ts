/** Claims of the desk that are nowhere published, so that a call on them would have an effect. */
export type PlantedClaims = {
  entityId: string;
  claimId: string;
  otherClaimId: string;
  retractedClaimId: string;
  claimDocumentId: string;
  claimLinkId: string;
};

/** Plants them in a draft; `one` runs a statement and gives the id that it returns. */
export async function plantClaims(
  one: (sql: string, values?: unknown[]) => Promise<string>,
  draftId: string,
): Promise<PlantedClaims> {
  const entityId = await one(
    `SELECT "id" FROM "Entity" WHERE "mergedIntoId" IS NULL ORDER BY "slug" LIMIT 1`,
  );
  const claim = (retracted: boolean) =>
    one(
      `INSERT INTO "Claim" ("id", "reportId", "quote", "subjectId", "predicate", "statement", "retractedAt")
       VALUES (gen_random_uuid(), $1, 'words', $2, 'other', 'something', CASE WHEN $3 THEN now() END) RETURNING "id"`,
      [draftId, entityId, retracted],
    );
  const [claimId, otherClaimId, retractedClaimId] = [
    await claim(false),
    await claim(false),
    await claim(true),
  ];
  const sourceId = await one(
    `INSERT INTO "Source" ("id", "slug", "name", "publisher", "owner", "affiliationNote", "lang", "about")
     VALUES (gen_random_uuid(), 'source-' || left(gen_random_uuid()::text, 8), 'Planted', '', '', '', 'en', '') RETURNING "id"`,
  );
  const documentId = await one(
    `INSERT INTO "SourceDocument" ("id", "sourceId", "title", "lang")
     VALUES (gen_random_uuid(), $1, 'Planted', 'en') RETURNING "id"`,
    [sourceId],
  );
  const claimDocumentId = await one(
    `INSERT INTO "ClaimDocument" ("id", "claimId", "documentId", "position")
     VALUES (gen_random_uuid(), $1, $2, 0) RETURNING "id"`,
    [claimId, documentId],
  );
  const claimLinkId = await one(
    `INSERT INTO "ClaimLink" ("id", "fromId", "kind", "toId")
     VALUES (gen_random_uuid(), $1, 'repeats', $2) RETURNING "id"`,
    [claimId, otherClaimId],
  );
  return { entityId, claimId, otherClaimId, retractedClaimId, claimDocumentId, claimLinkId };
}

/** Rows of the entity workshop, so that a call on them would have an effect. */
export type PlantedEntities = {
  otherEntityId: string;
  nameId: string;
  retiredNameId: string;
  identifierId: string;
  retiredIdentifierId: string;
  mergeId: string;
  relationshipId: string;
  retractedRelationshipId: string;
  documentId: string;
  evidenceId: string;
  retractedEvidenceId: string;
};

/** Plants them about an entity; `one` runs a statement and gives the id that it returns. */
export async function plantEntities(
  one: (sql: string, values?: unknown[]) => Promise<string>,
  entityId: string,
): Promise<PlantedEntities> {
  const entity = (slug: string, mergedIntoId: string | null) =>
    one(
      `INSERT INTO "Entity" ("id", "slug", "kind", "summary", "confidence", "mergedIntoId")
       VALUES (gen_random_uuid(), $1, 'Place', '', 'low', $2) RETURNING "id"`,
      [slug, mergedIntoId],
    );
  const otherEntityId = await entity("planted-place", null);
  const mergedId = await entity("planted-double", entityId);
  const ofEntity = (values: string, retracted: boolean) =>
    one(`INSERT INTO ${values} CASE WHEN $2 THEN now() END) RETURNING "id"`, [entityId, retracted]);
  const name = `"EntityName" ("id", "entityId", "lang", "type", "value", "retractedAt") VALUES (gen_random_uuid(), $1, 'en', 'alias',`;
  const identifier = `"Identifier" ("id", "entityId", "scheme", "value", "retractedAt") VALUES (gen_random_uuid(), $1, 'QID',`;
  const edge = `"Relationship" ("id", "fromId", "toId", "kind", "confidence", "retractedAt") VALUES (gen_random_uuid(), $1, '${otherEntityId}', 'uses', 'low',`;
  const relationshipId = await ofEntity(edge, false);
  const evidence = (retracted: boolean) =>
    one(
      `INSERT INTO "RelationshipEvidence" ("id", "relationshipId", "blockId", "start", "end", "quoteHash", "retractedAt")
       VALUES (gen_random_uuid(), $1, 'planted', 0, 5, repeat('0', 64), CASE WHEN $2 THEN now() END) RETURNING "id"`,
      [relationshipId, retracted],
    );
  return {
    otherEntityId,
    nameId: await ofEntity(`${name} 'Planted name',`, false),
    retiredNameId: await ofEntity(`${name} 'Planted before',`, true),
    identifierId: await ofEntity(`${identifier} 'Q9900001',`, false),
    retiredIdentifierId: await ofEntity(`${identifier} 'Q9900002',`, true),
    mergeId: await one(
      `INSERT INTO "EntityMerge" ("id", "fromId", "intoId", "reason") VALUES (gen_random_uuid(), $1, $2, 'planted') RETURNING "id"`,
      [mergedId, entityId],
    ),
    relationshipId,
    retractedRelationshipId: await ofEntity(edge, true),
    documentId: await one(`SELECT "id" FROM "SourceDocument" ORDER BY "createdAt" DESC LIMIT 1`),
    evidenceId: await evidence(false),
    retractedEvidenceId: await evidence(true),
  };
}

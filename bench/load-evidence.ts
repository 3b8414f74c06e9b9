import { readFileSync } from "node:fs";
import { withClient } from "@/lib/db/with-client";
import { PACK_FILES } from "@/lib/packs/pack-files";

export type EvidenceSize = { entities: number; relationships: number; claims: number };

/** Reports whose listings are refreshed in one statement. */
const LISTED = 20_000;

/**
 * Writes entities, relationships with their proofs, and claims with documents and judgements for the reports of the
 * corpus, as publishing and refreshing would have. A few entities have many of them and most have few, as in a real
 * register. The rows are the same each time.
 *
 * @param ownerUrl the owner's connection
 * @param size what is written besides the demonstration
 */
export async function loadEvidence(ownerUrl: string, size: EvidenceSize): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query("SET synchronous_commit = off");
    await client.query("SET work_mem = '256MB'");
    await client.query("SELECT setseed(0.42)");
    for (const statement of statements(size)) await client.query(statement);
    // What triggers would have derived.
    await client.query(`SELECT lodestone_refresh_register(array_agg("id")) FROM "Entity"`);
    await client.query(
      `SELECT lodestone_refresh_listings(ids) FROM (SELECT array_agg("id") AS ids
         FROM (SELECT "id", row_number() OVER (ORDER BY "id") / ${LISTED} AS part FROM "Report") r GROUP BY part) parts`,
    );
    await client.query("RESET session_replication_role");
    await client.query('UPDATE "CatalogueEpoch" SET "value" = "value" + 1');
    await client.query("VACUUM ANALYZE");
  });
}

const STAGES = PACK_FILES["chains.json"]
  .parse(JSON.parse(readFileSync("fields/rare-earths/chains.json", "utf8")))
  .flatMap(({ stages }) => stages.map(({ key }) => key));
const CHAIN = `ARRAY[${STAGES.map((stage) => `'${stage}'`)}]`;
const KINDS = `ARRAY['owns','supplies','produces','operates','located-in','uses','subsidiary-of','develops','invests-in','party-to']`;
/** A number below `most`, small ones far more often. */
const skewed = (most: number) => `floor(${most} * power(random(), 3))::int`;

const statements = ({ entities, relationships, claims }: EvidenceSize): string[] => [
  `CREATE TEMP TABLE e AS SELECT n, uuidv7() AS id FROM generate_series(0, ${entities - 1}) n`,
  `CREATE TEMP TABLE place AS
    SELECT row_number() OVER (ORDER BY r."slug", b."position") - 1 AS n, r."id" AS "reportId", b."versionId", b."segmentId", b."blockId", b."minRank", r."publishedAt"
    FROM "Block" b JOIN "Report" r ON r."currentVersionId" = b."versionId" WHERE b."kind" = 'paragraph' AND r."slug" LIKE 'bench-%'`,
  `CREATE INDEX ON e (n)`,
  `CREATE INDEX ON place (n)`,
  `ANALYZE e, place`,
  `INSERT INTO "Entity" ("id", "slug", "kind", "country", "stages", "summary", "confidence", "createdAt")
    SELECT id, 'bench-entity-' || n, (ARRAY['Organization','Facility','Material','Product','Place','Project','Technology'])[1 + n % 7]::"EntityKind",
      (ARRAY['CN','AU','US','JP','DE','FR','EE','IN'])[1 + n % 8], ARRAY[(${CHAIN})[1 + n % ${STAGES.length}]], 'A generated entity.', 'medium', now() FROM e`,
  `INSERT INTO "EntityName" ("id", "entityId", "lang", "type", "value", "recordedAt")
    SELECT uuidv7(), id, 'en', 'primary'::"NameType", 'Generated Works ' || n, now() FROM e
    UNION ALL SELECT uuidv7(), id, 'zh-Hans', 'primary'::"NameType", '生成企业' || n, now() FROM e WHERE n % 2 = 0`,
  `CREATE TEMP TABLE edge AS
    SELECT pick.n, uuidv7() AS id, uuidv7() AS evidence, a.id AS "from", b.id AS "to",
      (${KINDS})[1 + pick.n % 10] AS kind, (pick.n * 7) % (SELECT count(*) FROM place) AS at
    FROM (SELECT n, ${skewed(entities)} AS x, ${skewed(entities)} AS y FROM generate_series(0, ${relationships - 1}) n) pick
    JOIN e a ON a.n = pick.x JOIN e b ON b.n = CASE WHEN pick.y = pick.x THEN (pick.x + 1) % ${entities} ELSE pick.y END`,
  `INSERT INTO "Relationship" ("id", "fromId", "kind", "toId", "sharePercent", "confidence", "recordedAt", "minRank", "validFrom", "precision")
    SELECT edge.id, "from", edge.kind, "to", CASE WHEN edge.kind = 'owns' THEN 1 + edge.n % 99 END, (ARRAY['high','medium','low'])[1 + edge.n % 3]::"Confidence",
      place."publishedAt", CASE WHEN edge.n % 5 > 0 THEN place."minRank" END, make_date(2000 + edge.n % 25, 1, 1), 'year'::"DatePrecision"
    FROM edge JOIN place ON place.n = edge.at`,
  `INSERT INTO "RelationshipEvidence" ("id", "relationshipId", "blockId", "start", "end", "quoteHash", "recordedAt")
    SELECT edge.evidence, edge.id, place."blockId", 0, 40, md5(edge.n::text), place."publishedAt" FROM edge JOIN place ON place.n = edge.at WHERE edge.n % 5 > 0`,
  `INSERT INTO "Proof" ("id", "relationshipId", "evidenceId", "reportId", "versionId", "segmentId", "minRank", "blockId", "start", "end", "sentence")
    SELECT uuidv7(), edge.id, edge.evidence, place."reportId", place."versionId", place."segmentId", place."minRank", place."blockId", 0, 40,
      'The sentence that proves edge ' || edge.n || ' of the generated ones.'
    FROM edge JOIN place ON place.n = edge.at WHERE edge.n % 5 > 0`,
  `CREATE TEMP TABLE doc AS
    SELECT n, uuidv7() AS id, n / 10 AS source FROM generate_series(0, 999) n`,
  `CREATE TEMP TABLE src AS SELECT n, uuidv7() AS id, (ARRAY['A','B','C','D','E','F'])[1 + n % 6]::"Reliability" AS grade FROM generate_series(0, 99) n`,
  `INSERT INTO "Source" ("id", "slug", "name", "publisher", "owner", "affiliationNote", "lang", "about", "reliability", "country")
    SELECT id, 'bench-source-' || n, 'Generated source ' || n, '', '', '', 'en', '', grade, 'CN' FROM src`,
  `INSERT INTO "SourceDocument" ("id", "sourceId", "title", "lang") SELECT doc.id, src.id, 'Generated document ' || doc.n, 'en' FROM doc JOIN src ON src.n = doc.source`,
  `CREATE TEMP TABLE c AS
    SELECT pick.n, uuidv7() AS id, e.id AS subject, (pick.n * 3) % (SELECT count(*) FROM place) AS at, pick.n % 1000 AS doc
    FROM (SELECT n, ${skewed(entities)} AS x FROM generate_series(0, ${claims - 1}) n) pick JOIN e ON e.n = pick.x`,
  `INSERT INTO "Claim" ("id", "quote", "subjectId", "predicate", "comparator", "value", "unit", "asserterName", "assertedOn", "precision",
      "minRank", "publishedAt", "sourceId", "reliability", "credibility", "status", "assessedAt")
    SELECT c.id, 'generated words', c.subject, 'capacity', 'eq', 100 + c.n % 900, 't/a', 'Somebody', make_date(2010 + c.n % 15, 1 + c.n % 12, 1), 'month',
      place."minRank", place."publishedAt", src.id, src.grade, 1 + c.n % 6, (ARRAY['asserted','corroborated','contested','unverifiable'])[1 + c.n % 4]::"ClaimStatus", place."publishedAt"
    FROM c JOIN place ON place.n = c.at JOIN doc ON doc.n = c.doc JOIN src ON src.n = doc.source`,
  `INSERT INTO "ClaimDocument" ("id", "claimId", "documentId", "position") SELECT uuidv7(), c.id, doc.id, 0 FROM c JOIN doc ON doc.n = c.doc`,
  `INSERT INTO "Assessment" ("id", "claimId", "credibility", "status", "rationale", "assessedAt")
    SELECT uuidv7(), c.id, 1 + c.n % 6, (ARRAY['asserted','corroborated','contested','unverifiable'])[1 + c.n % 4]::"ClaimStatus", 'Generated.', place."publishedAt"
    FROM c JOIN place ON place.n = c.at`,
  `INSERT INTO "VersionClaim" ("id", "versionId", "reportId", "segmentId", "minRank", "blockId", "start", "end", "position", "claimId", "sentence")
    SELECT uuidv7(), place."versionId", place."reportId", place."segmentId", place."minRank", place."blockId", 0, 15, c.n, c.id,
      'The sentence around claim ' || c.n || ' of the generated ones.'
    FROM c JOIN place ON place.n = c.at`,
  `INSERT INTO "Mention" ("id", "versionId", "reportId", "segmentId", "minRank", "blockId", "start", "end", "entityId", "context")
    SELECT uuidv7(), place."versionId", place."reportId", place."segmentId", place."minRank", place."blockId", 0, 10, c.subject, 'A sentence that names it.'
    FROM c JOIN place ON place.n = c.at WHERE c.n % 2 = 0`,
  `INSERT INTO "Subject" ("versionId", "entityId", "reportId", "position")
    SELECT DISTINCT ON (place."versionId", c.subject) place."versionId", c.subject, place."reportId", 0 FROM c JOIN place ON place.n = c.at WHERE c.n % 20 = 0`,
];

import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ClaimLinkKind, ClaimStatus, EntityKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { nameOf } from "@/lib/names/queries/entity-names";
import { SECOND_LANGUAGE } from "@/lib/settings/queries/second-language";
import { claimAssertion, claimText } from "../claims/claim-text";
import type { ClaimChoice, ComparableClaim, DeskClaim } from "../desk-types";
import { compareClaims } from "../quantity/quantity";
import type { ClaimRef } from "../types";
import { ClaimRefJson, claimRefOf, outOfTrash } from "./claim-sql";
import { countOrigins } from "./origins";
import { DOCUMENT_CHOICE } from "./suggest-documents";

/** The most claims listed for one draft. */
const MOST = 500;
/** The most comparable claims shown for each. */
const COMPARED = 5;

/** Another claim as returned by SQL, before it is put into words. */
const Line = z.strictObject({ ref: ClaimRefJson, report: z.string().nullable() });
type Line = z.infer<typeof Line>;
const Choice = z.strictObject({
  id: z.string(),
  kind: z.enum(EntityKind),
  name: z.string(),
  chinese: z.string().nullable(),
});
const Row = z.strictObject({
  ref: ClaimRefJson,
  quote: z.string(),
  revision: z.int(),
  published: z.boolean(),
  subject: Choice,
  object: Choice.nullable(),
  asserter: Choice.nullable(),
  asserterName: z.string().nullable(),
  documents: z
    .array(
      z.strictObject({
        id: z.string(),
        locator: z.string().nullable(),
        quote: z.string().nullable(),
        document: z.strictObject(DOCUMENT_CHOICE),
      }),
    )
    .nullable(),
  history: z
    .array(
      z.strictObject({
        credibility: z.int(),
        status: z.enum(ClaimStatus),
        rationale: z.string(),
        recheckOn: z.string().nullable(),
        assessedAt: z.string(),
        by: z.string().nullable(),
      }),
    )
    .nullable(),
  links: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(ClaimLinkKind),
        outgoing: z.boolean(),
        note: z.string().nullable(),
        claim: Line,
      }),
    )
    .nullable(),
  comparable: z.array(Line).nullable(),
});

/**
 * The claims created in a report, and those with these ids, whichever report they were created in. Two statements.
 *
 * @throws NotFound for viewers outside the desk
 */
export async function listDeskClaims(
  viewer: Viewer,
  reportId: string,
  ids: readonly string[],
): Promise<DeskClaim[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const rows = await selectRows(db, "draft-claims", Row)`
    SELECT ${claimRefOf()} AS "ref", c."quote", c."revision",
      EXISTS (SELECT FROM "VersionClaim" vc WHERE vc."claimId" = c."id") AS "published",
      ${choiceOf("subjectId")} AS "subject", ${choiceOf("objectId")} AS "object", ${choiceOf("asserterId")} AS "asserter",
      c."asserterName", ${DOCUMENTS} AS "documents", ${HISTORY} AS "history", ${LINKS} AS "links", ${COMPARABLE} AS "comparable"
    FROM "Claim" c
    WHERE c."retractedAt" IS NULL AND (c."reportId" = ${reportId}::uuid OR c."id" = ANY(${[...ids]}::uuid[]))
    ORDER BY c."createdAt", c."id" LIMIT ${MOST}`;
  const origins = await countOrigins(
    viewer,
    db,
    rows.map(({ ref }) => ref.id),
  );
  return rows.map(({ documents, history, links, comparable, ...row }) => ({
    ...row,
    text: claimText(row.ref),
    assertion: claimAssertion(row.ref),
    documents: documents ?? [],
    history: history ?? [],
    links: (links ?? []).map((link) => ({ ...link, claim: inWords(link.claim) })),
    comparable: (comparable ?? []).map((line) => compared(row.ref, line)),
    origins: origins.get(row.ref.id) ?? 0,
  }));
}

const inWords = ({ ref, report }: Line): ClaimChoice => ({
  id: ref.id,
  text: claimText(ref),
  assertion: claimAssertion(ref),
  report,
});

const compared = (ref: ClaimRef, line: Line): ComparableClaim => ({
  ...inWords(line),
  comparison: compareClaims(ref, line.ref),
});

/** Claims whose subject, words or statement contain these words, for links; newest first. */
export async function suggestClaims(viewer: Viewer, words: string): Promise<ClaimChoice[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const asked = words.trim().toLowerCase();
  const lines = await selectRows(db, "suggested-claims", Line)`
    SELECT ${claimRefOf()} AS "ref", ${reportOf()} AS "report" FROM "Claim" c
    WHERE c."retractedAt" IS NULL AND ${outOfTrash()} AND (${asked} = '' OR strpos(lower(c."quote"), ${asked}) > 0
      OR strpos(lower(coalesce(c."statement", '')), ${asked}) > 0 OR strpos(c."predicate", ${asked}) > 0
      OR EXISTS (SELECT FROM "EntityName" n WHERE n."entityId" = c."subjectId" AND n."retractedAt" IS NULL
        AND strpos(lower(n."value"), ${asked}) > 0))
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT 8`;
  return lines.map(inWords);
}

/** The title of the report in which the claim `c` was created: of its current version, else of its draft. */
function reportOf(alias: "c" | "o" = "c"): Prisma.Sql {
  const id = Prisma.raw(`${alias}."reportId"`);
  return Prisma.sql`(SELECT coalesce(v."title", dr."title") FROM "Report" r
    LEFT JOIN "ReportVersion" v ON v."id" = r."currentVersionId" LEFT JOIN "Draft" dr ON dr."reportId" = r."id" WHERE r."id" = ${id})`;
}

/** An entity as an `EntityChoice`, or NULL; if merged, its merge target. */
function choiceOf(column: "subjectId" | "objectId" | "asserterId"): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('id', e."id", 'kind', e."kind", 'name', ${nameOf("e")}, 'chinese', (
      SELECT n."value" FROM "EntityName" n WHERE n."entityId" = e."id" AND n."lang" LIKE 'zh%' AND n."retractedAt" IS NULL
        AND ${SECOND_LANGUAGE} IS NOT NULL
      ORDER BY n."type" <> 'primary', n."recordedAt" LIMIT 1))
    FROM "Entity" said JOIN "Entity" e ON e."id" = coalesce(said."mergedIntoId", said."id")
    WHERE said."id" = ${Prisma.raw(`c."${column}"`)})`;
}

const DOCUMENTS = Prisma.sql`(
  SELECT json_agg(json_build_object('id', cd."id", 'locator', cd."locator", 'quote', cd."quote", 'document', json_build_object(
    'id', sd."id", 'title', sd."title", 'url', sd."url", 'publishedOn', sd."publishedOn"::text,
    'source', json_build_object('id', so."id", 'name', so."name", 'reliability', so."reliability"))) ORDER BY cd."position", cd."id")
  FROM "ClaimDocument" cd JOIN "SourceDocument" sd ON sd."id" = cd."documentId" JOIN "Source" so ON so."id" = sd."sourceId"
  WHERE cd."claimId" = c."id" AND cd."retractedAt" IS NULL)`;

const HISTORY = Prisma.sql`(
  SELECT json_agg(json_build_object('credibility', j."credibility", 'status', j."status", 'rationale', j."rationale",
    'recheckOn', j."recheckOn"::text, 'assessedAt', j."assessedAt", 'by', p."name") ORDER BY j."assessedAt" DESC, j."id" DESC)
  FROM "Assessment" j LEFT JOIN "Account" p ON p."id" = j."byId" WHERE j."claimId" = c."id")`;

const LINKS = Prisma.sql`(
  SELECT json_agg(json_build_object('id', l."id", 'kind', l."kind", 'outgoing', l."fromId" = l."mine", 'note', l."note",
    'claim', json_build_object('ref', ${claimRefOf()}, 'report', ${reportOf()})) ORDER BY l."recordedAt", l."id")
  FROM (SELECT k.*, c."id" AS "mine", CASE WHEN k."fromId" = c."id" THEN k."toId" ELSE k."fromId" END AS "otherId"
    FROM "ClaimLink" k WHERE c."id" IN (k."fromId", k."toId") AND k."retractedAt" IS NULL) l
  JOIN "Claim" c ON c."id" = l."otherId" AND c."retractedAt" IS NULL AND ${outOfTrash()})`;

const COMPARABLE = Prisma.sql`(
  SELECT json_agg(json_build_object('ref', o."ref", 'report', o."report"))
  FROM (SELECT c."subjectId", c."predicate", c."id", c."reportId", c."objectId") mine,
  LATERAL (SELECT ${claimRefOf()} AS "ref", ${reportOf()} AS "report" FROM "Claim" c
    WHERE c."subjectId" = mine."subjectId" AND c."predicate" = mine."predicate" AND c."id" <> mine."id"
      AND c."objectId" IS NOT DISTINCT FROM mine."objectId" AND c."retractedAt" IS NULL AND ${outOfTrash()}
    ORDER BY c."assertedOn" DESC NULLS LAST, c."id" LIMIT ${COMPARED}) o)`;

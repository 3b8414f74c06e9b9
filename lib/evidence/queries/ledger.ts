import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { likeLiteral, selectRows } from "@/lib/db/rows";
import { entitiesByName } from "@/lib/names/queries/entities-by-name";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import { simplified } from "@/lib/text/simplified";
import { writeCursor } from "@/lib/urls/cursor";
import type { ListClaims } from "../ledger-query";
import type { Ledger, LedgerRow, NameLink } from "../types";
import {
  ClaimPlaceJson,
  ClaimRefJson,
  claimPlacesOf,
  claimReadable,
  claimRefOf,
  NameLinkJson,
} from "./claim-sql";
import { asToday, lapsedAmong } from "./lapsed";

const PAGE_SIZE = 30;
/** The columns in which a claim names an entity: its subject, its object and its asserter. */
const ENDS = ["subjectId", "objectId", "asserterId"] as const;

const SourceJson = z.strictObject({ slug: z.string(), name: z.string() });
const Row = z.strictObject({
  id: z.string(),
  publishedAt: z.date(),
  claim: ClaimRefJson,
  places: z.array(ClaimPlaceJson).nullable(),
  source: SourceJson.nullable(),
});

const NamesRow = z.strictObject({
  entity: NameLinkJson.nullable(),
  entityIds: z.array(z.string()),
  source: SourceJson.nullable(),
  sourceId: z.string().nullable(),
  sources: z.array(SourceJson),
});
type Names = z.infer<typeof NamesRow> & Pick<Ledger, "others">;

/**
 * A page of the claims that this viewer may read, newest publication first, each with its places. A claim that only
 * locked words carry is left out, and nothing is counted. Two statements; four if an entity is requested by something
 * other than its slug or a complete name.
 */
export async function listClaims(viewer: Viewer, query: ListClaims): Promise<Ledger> {
  const names = await asMeant(viewer, query);
  const { entity, others, source, sources } = names;
  const unknown = (query.entity !== undefined && !entity) || (query.source !== undefined && !source);
  const found = unknown ? [] : await rowsOf(viewer, query, names);
  const page = found.slice(0, PAGE_SIZE);
  const lapsed = await lapsedAmong(page.map(({ claim }) => claim));
  const last = page.at(-1);
  return {
    rows: page.flatMap(({ claim, source, places }): LedgerRow[] => {
      const [newest, ...more] = places ?? [];
      return newest ? [{ ...asToday(claim, lapsed), source, places: [newest, ...more] }] : [];
    }),
    older: last && found.length > PAGE_SIZE ? writeCursor(last) : null,
    entity,
    others,
    source,
    sources,
  };
}

/** The number of entities offered for a name that matches none. */
const OFFERED = 6;

/**
 * Resolves the filters. If no entity has the complete name, the best one with it as part of a name is used, and the
 * others are offered; similar spellings are only offered.
 */
async function asMeant(viewer: Viewer, query: ListClaims): Promise<Names> {
  const names = await namesOf(query);
  if (query.entity === undefined || names.entity) return names;
  const found = await entitiesByName(viewer, query.entity, OFFERED);
  const asked = comparable(query.entity);
  const [best] = found.filter(({ name, nameZh, matched }) =>
    [name, nameZh, matched].some((other) => other && comparable(other).includes(asked)),
  );
  const others = found
    .filter((other) => other !== best)
    .map(({ slug, name, nameZh }): NameLink => ({ slug, name, nameZh }));
  return best ? { ...(await namesOf({ ...query, entity: best.slug })), others } : { ...names, others };
}

const comparable = (name: string): string => simplified(name.normalize("NFKC")).toLowerCase();

/** `publishedAt` is that of the newest place at the lowest level, which everyone who may read the claim may read. */
async function rowsOf(viewer: Viewer, query: ListClaims, names: Names): Promise<z.infer<typeof Row>[]> {
  return selectRows(db, "ledger", Row)`
    SELECT c."id", c."publishedAt", ${claimRefOf()} AS "claim", ${claimPlacesOf(viewer)} AS "places",
      (SELECT json_build_object('slug', so."slug", 'name', so."name") FROM "Source" so WHERE so."id" = c."sourceId") AS "source"
    FROM (${pageOf(viewer, query, names)}) page JOIN "Claim" c ON c."id" = page."id"
    ORDER BY c."publishedAt" DESC, c."id" DESC`;
}

/**
 * SQL for the ids of a page. Claims that name an entity are queried by each column separately, because one condition
 * with OR would read them all before sorting.
 */
function pageOf(viewer: Viewer, query: ListClaims, names: Names): Prisma.Sql {
  const narrowed = [claimReadable(viewer), ...conditions(query, names)];
  const asked = (more: readonly Prisma.Sql[]) => Prisma.sql`(
    SELECT c."publishedAt", c."id" FROM "Claim" c WHERE ${Prisma.join([...more, ...narrowed], " AND ")}
    ORDER BY c."publishedAt" DESC, c."id" DESC LIMIT ${PAGE_SIZE + 1})`;
  if (query.entity === undefined) return asked([]);
  const ends = ENDS.map((end) => asked([is(end, names.entityIds)]));
  return Prisma.sql`${Prisma.join(ends, " UNION ")} ORDER BY 1 DESC, 2 DESC LIMIT ${PAGE_SIZE + 1}`;
}

function conditions(query: ListClaims, { sourceId }: Names): Prisma.Sql[] {
  const { status, reliability, credibility, source, from, to, before } = query;
  const found: (Prisma.Sql | false)[] = [
    status !== undefined && Prisma.sql`c."status" = ${status}::"ClaimStatus"`,
    reliability !== undefined && Prisma.sql`c."reliability" = ${reliability}::"Reliability"`,
    credibility !== undefined && Prisma.sql`c."credibility" = ${credibility}`,
    source !== undefined && Prisma.sql`c."sourceId" = ${sourceId}::uuid`,
    from !== undefined && Prisma.sql`c."assertedOn" >= ${from}::date`,
    to !== undefined && Prisma.sql`c."assertedOn" <= ${to}::date`,
    before !== undefined &&
      Prisma.sql`(c."publishedAt", c."id") < (${before.publishedAt}::timestamptz, ${before.id}::uuid)`,
  ];
  return found.filter((condition) => condition !== false);
}

/** A single id as a plain comparison, so that an index in list order can serve it. */
function is(column: (typeof ENDS)[number], ids: readonly string[]): Prisma.Sql {
  const name = Prisma.raw(`c."${column}"`);
  const [id] = ids;
  return ids.length === 1
    ? Prisma.sql`${name} = ${id}::uuid`
    : Prisma.sql`${name} = ANY(${[...ids]}::uuid[])`;
}

/**
 * What the filters name, and all sources to choose from; entities and sources are public. An entity is found by its
 * slug, else by a complete name; of several with the same name, the one whose primary name it is.
 */
async function namesOf({ entity, source }: ListClaims): Promise<Names> {
  const slug = entity?.toLowerCase().replace(/\s+/g, "-") ?? null;
  const named = entity === undefined ? null : likeLiteral(entity);
  const [row] = await selectRows(db, "ledger-names", NamesRow)`
    SELECT e."entity", coalesce(e."ids", '{}') AS "entityIds",
      (SELECT json_build_object('slug', so."slug", 'name', so."name") FROM "Source" so WHERE so."slug" = ${source ?? null}) AS "source",
      (SELECT so."id" FROM "Source" so WHERE so."slug" = ${source ?? null}) AS "sourceId",
      coalesce((SELECT json_agg(json_build_object('slug', so."slug", 'name', so."name") ORDER BY so."name", so."slug") FROM "Source" so), '[]') AS "sources"
    FROM (SELECT 1) one LEFT JOIN LATERAL (
      SELECT json_build_object('slug', e."slug", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")}) AS "entity",
        ARRAY(SELECT m."id" FROM "Entity" m WHERE m."id" = e."id" OR m."mergedIntoId" = e."id") AS "ids"
      FROM (
        SELECT "id", 0 AS "rank", "slug" FROM "Entity" WHERE "slug" = ${slug}
        UNION ALL SELECT named."id", CASE n."type" WHEN 'primary' THEN 1 ELSE 2 END, named."slug"
          FROM "EntityName" n JOIN "Entity" named ON named."id" = n."entityId"
          WHERE n."retractedAt" IS NULL AND n."value" ILIKE ${named}
        ORDER BY "rank", "slug" LIMIT 1
      ) found JOIN "Entity" asked ON asked."id" = found."id" JOIN "Entity" e ON e."id" = coalesce(asked."mergedIntoId", asked."id")
    ) e ON true`;
  const none = { entity: null, entityIds: [], source: null, sourceId: null, sources: [] };
  return { ...(row ?? none), others: [] };
}

import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Confidence, EntityKind, NameType } from "@/lib/db/generated/enums";
import { selectRows, TextList } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { IDENTIFIER_SCHEMES } from "@/lib/names/identifiers/schemes";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { DeskEntity } from "../../desk-types";
import { deskClaims } from "./desk-claims";
import { deskEdges } from "./desk-edges";
import { deskActs, deskMerges, deskSplits, LinkJson } from "./desk-history";

const Row = z.strictObject({
  ...LinkJson.shape,
  facts: z.strictObject({
    kind: z.enum(EntityKind),
    country: z.string().nullable(),
    stages: TextList,
    summary: z.string(),
    confidence: z.enum(Confidence),
    asOf: z.string().nullable(),
    note: z.string().nullable(),
    revision: z.int(),
  }),
  mergedInto: LinkJson.nullable(),
  ids: z.array(z.string()),
  names: z
    .array(
      z.strictObject({
        id: z.string(),
        lang: z.string(),
        type: z.enum(NameType),
        value: z.string(),
        pinyin: z.string().nullable(),
        validFrom: z.string().nullable(),
        validTo: z.string().nullable(),
        retired: z.boolean(),
        owner: z.string().nullable(),
      }),
    )
    .nullable(),
  identifiers: z
    .array(
      z.strictObject({
        id: z.string(),
        scheme: z.enum(IDENTIFIER_SCHEMES),
        value: z.string(),
        retired: z.boolean(),
        owner: z.string().nullable(),
      }),
    )
    .nullable(),
});

/**
 * Everything that the desk's page shows of an entity, including entities merged into it. Six statements.
 *
 * @throws NotFound
 */
export async function readDeskEntity(viewer: Viewer, id: string): Promise<DeskEntity> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const [row] = await selectRows(db, "desk-entity", Row)`
    SELECT ${LINK}, json_build_object('kind', e."kind", 'country', e."country", 'stages', e."stages", 'summary', e."summary",
        'confidence', e."confidence", 'asOf', e."asOf", 'note', e."note", 'revision', e."revision") AS "facts",
      (SELECT row_to_json(l) FROM (SELECT ${LINK} FROM "Entity" e WHERE e."id" = own."mergedIntoId") l) AS "mergedInto",
      ARRAY(SELECT m."id"::text FROM "Entity" m WHERE m."id" = own."id" OR m."mergedIntoId" = own."id") AS "ids",
      (SELECT json_agg(json_build_object('id', n."id", 'lang', n."lang", 'type', n."type", 'value', n."value", 'pinyin', n."pinyin",
          'validFrom', n."validFrom", 'validTo', n."validTo", 'retired', n."retractedAt" IS NOT NULL, 'owner', ${ownerOf("n")})
          ORDER BY n."entityId" <> own."id", n."lang" <> 'en', n."lang", n."type", n."value")
        FROM "EntityName" n JOIN "Entity" m ON m."id" = n."entityId" WHERE m."id" = own."id" OR m."mergedIntoId" = own."id") AS "names",
      (SELECT json_agg(json_build_object('id', i."id", 'scheme', i."scheme", 'value', i."value",
          'retired', i."retractedAt" IS NOT NULL, 'owner', ${ownerOf("i")}) ORDER BY i."scheme", i."value")
        FROM "Identifier" i JOIN "Entity" m ON m."id" = i."entityId" WHERE m."id" = own."id" OR m."mergedIntoId" = own."id") AS "identifiers"
    FROM "Entity" own JOIN "Entity" e ON e."id" = own."id" WHERE own."id" = ${id}::uuid`;
  if (!row) throw new NotFound();
  const { ids, names, identifiers, ...entity } = row;
  const [edges, claims, merges, splits, acts] = await Promise.all([
    deskEdges({ ids }),
    deskClaims(ids),
    deskMerges(ids),
    deskSplits(ids),
    deskActs(ids),
  ]);
  return {
    ...entity,
    ...sorted(names ?? [], (standing, retired) => ({ names: standing, retiredNames: retired })),
    ...sorted(identifiers ?? [], (standing, retired) => ({
      identifiers: standing,
      retiredIdentifiers: retired,
    })),
    edges: edges.filter(({ retractedAt }) => retractedAt === null),
    retractedEdges: edges.filter(({ retractedAt }) => retractedAt !== null),
    claims,
    merges,
    splits,
    acts,
  };
}

const LINK = Prisma.sql`e."id"::text AS "id", e."slug", ${nameOf("e")} AS "name", ${chineseNameOf("e")} AS "nameZh"`;

/** The slug of the merged entity that a row belongs to; NULL for the entity's own. */
const ownerOf = (alias: "n" | "i"): Prisma.Sql =>
  Prisma.sql`CASE WHEN ${Prisma.raw(`${alias}."entityId"`)} <> own."id" THEN m."slug" END`;

function sorted<Item extends { retired: boolean }, Result>(
  rows: readonly Item[],
  into: (standing: Omit<Item, "retired">[], retired: Omit<Item, "retired">[]) => Result,
): Result {
  const plain = ({ retired: _, ...item }: Item): Omit<Item, "retired"> => item;
  return into(rows.filter((row) => !row.retired).map(plain), rows.filter((row) => row.retired).map(plain));
}

import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { DatePrecision, Reliability, StateAffiliation } from "@/lib/db/generated/enums";
import { likeLiteral } from "@/lib/db/rows";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import { SECOND_LANGUAGE } from "@/lib/settings/queries/second-language";
import { NameLinkJson } from "../claim-sql";

/** SQL for the columns of a source `s` that are in a `SourceItem`, all but its documents. */
export function itemColumns(): Prisma.Sql {
  return Prisma.sql`s."slug", s."name", CASE WHEN ${SECOND_LANGUAGE} IS NOT NULL THEN s."nameZh" END AS "nameZh", s."publisher", s."owner", s."country", s."own",
    s."stateAffiliation"::text AS "stateAffiliation", s."lang", s."reliability"::text AS "reliability"`;
}

/** SQL for the columns of a source `s` that are in `SourceFacts`. */
export function factColumns(): Prisma.Sql {
  return Prisma.sql`s."id"::text AS "id", ${itemColumns()}, s."affiliationNote", s."homepage", s."about", (
    SELECT json_build_object('slug', e."slug", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")})
    FROM "Entity" said JOIN "Entity" e ON e."id" = coalesce(said."mergedIntoId", said."id")
    WHERE said."id" = s."entityId") AS "entity"`;
}

/** What `itemColumns` selects. */
export const ITEM = {
  slug: z.string(),
  name: z.string(),
  nameZh: z.string().nullable(),
  publisher: z.string(),
  owner: z.string(),
  country: z.string().nullable(),
  own: z.boolean(),
  stateAffiliation: z.enum(StateAffiliation),
  lang: z.string(),
  reliability: z.enum(Reliability).nullable(),
};

/** What `factColumns` selects. */
export const FACTS = {
  id: z.string(),
  ...ITEM,
  affiliationNote: z.string(),
  homepage: z.string().nullable(),
  about: z.string(),
  entity: NameLinkJson.nullable(),
};

/** What `documentPairs` builds. */
export const DOCUMENT = {
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  lang: z.string(),
  publishedOn: z.string().nullable(),
  precision: z.enum(DatePrecision).nullable(),
  retrievedOn: z.string().nullable(),
  copySha256: z.string().nullable(),
};

/** A grading in JSON. */
export const GRADING = {
  reliability: z.enum(Reliability),
  rationale: z.string(),
  downgrade: z.boolean(),
  gradedAt: z.string(),
};

/** SQL for the pairs of a document `d` that are in a `SourceDocumentLine`, for `json_build_object`. */
export function documentPairs(): Prisma.Sql {
  return Prisma.sql`'id', d."id", 'title', d."title", 'url', d."url", 'lang', d."lang", 'publishedOn', d."publishedOn"::text,
    'precision', d."precision", 'retrievedOn', d."retrievedOn"::text, 'copySha256', d."copySha256"`;
}

/** SQL condition: the source `s` by part of its names, publisher or owner. */
export function named(q: string | undefined): Prisma.Sql {
  if (q === undefined) return Prisma.sql`true`;
  const pattern = `%${likeLiteral(q)}%`;
  return Prisma.sql`(s."name" ILIKE ${pattern} OR s."nameZh" ILIKE ${pattern} OR s."publisher" ILIKE ${pattern}
    OR s."owner" ILIKE ${pattern})`;
}

/** SQL condition and order: sources by name, after the one with this slug. */
export function behind(slug: string | undefined): Prisma.Sql {
  if (slug === undefined) return Prisma.sql`true`;
  return Prisma.sql`(lower(s."name") COLLATE "C", s."slug" COLLATE "C") >
    (SELECT lower(a."name") COLLATE "C", a."slug" COLLATE "C" FROM "Source" a WHERE a."slug" = ${slug})`;
}

export const BY_NAME = Prisma.sql`lower(s."name") COLLATE "C", s."slug" COLLATE "C"`;

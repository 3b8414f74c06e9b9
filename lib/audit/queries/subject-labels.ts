import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { isUuid } from "@/lib/slug-and-uuid";

/** For each kind of subject, the query for the name that people know it by. */
const LABELS: Record<string, Prisma.Sql> = {
  Account: Prisma.sql`SELECT "id"::text, CASE WHEN "removedAt" IS NULL THEN "email" ELSE "name" END AS "label" FROM "Account"`,
  Tier: Prisma.sql`SELECT "id"::text, "name" AS "label" FROM "Tier"`,
  Report: Prisma.sql`SELECT "id"::text, "slug" AS "label" FROM "Report"`,
  Entity: Prisma.sql`SELECT "id"::text, "slug" AS "label" FROM "Entity"`,
  Source: Prisma.sql`SELECT "id"::text, "name" AS "label" FROM "Source"`,
  SourceDocument: Prisma.sql`SELECT "id"::text, "title" AS "label" FROM "SourceDocument"`,
  AccessRequest: Prisma.sql`SELECT "id"::text, "email" AS "label" FROM "AccessRequest"`,
  Author: Prisma.sql`SELECT "id"::text, "name" AS "label" FROM "Author"`,
  Invitation: Prisma.sql`SELECT "id"::text, "email" AS "label" FROM "Invitation"`,
  PeopleBatch: Prisma.sql`SELECT "id"::text, "title" AS "label" FROM "PeopleBatch"`,
  RegisterImport: Prisma.sql`SELECT "id"::text, "title" AS "label" FROM "RegisterImport"`,
  CorrectionRequest: Prisma.sql`SELECT "id"::text, "reference" AS "label" FROM "CorrectionRequest"`,
};

const Row = z.strictObject({ id: z.string(), label: z.string() });

/** Names for the subjects of a page, by id, in one query. Called only by queries that have checked `can`. */
export async function subjectLabels(
  subjects: readonly { subjectKind: string; subjectId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const parts = Object.entries(LABELS).flatMap(([kind, select]) => {
    const ids = [...new Set(subjects.filter((s) => s.subjectKind === kind).map((s) => s.subjectId))];
    const known = ids.filter(isUuid);
    return known.length === 0 ? [] : [Prisma.sql`(${select} WHERE "id" = ANY(${known}::uuid[]))`];
  });
  if (parts.length === 0) return new Map();
  const rows = await selectRows(db, "subject-labels", Row)`${Prisma.join(parts, " UNION ALL ")}`;
  return new Map(rows.map((row) => [row.id, row.label]));
}

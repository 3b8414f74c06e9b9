import "server-only";
import { isStaff } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { notInUse } from "@/lib/names/queries/entity-names";
import { SECOND_LANGUAGE } from "@/lib/settings/queries/second-language";

/** SQL for the end of a calendar day in UTC. */
export function endOf(day: string): Prisma.Sql {
  return Prisma.sql`((${day}::date + 1)::timestamp AT TIME ZONE 'UTC')`;
}

/** SQL condition: the row was on record at the end of that day; with `null`, is on record today. */
export function standing(alias: "n" | "i" | "x" | "ev" | "rd", day: string | null): Prisma.Sql {
  const column = (name: "recordedAt" | "retractedAt") => Prisma.raw(`${alias}."${name}"`);
  if (day === null) return Prisma.sql`${column("retractedAt")} IS NULL`;
  return Prisma.sql`(${column("recordedAt")} < ${endOf(day)}
    AND (${column("retractedAt")} IS NULL OR ${column("retractedAt")} >= ${endOf(day)}))`;
}

/** SQL condition: the report `r` had been published by the end of that day. */
export function publishedBy(day: string | null): Prisma.Sql {
  return day === null ? Prisma.sql`true` : Prisma.sql`r."publishedAt" < ${endOf(day)}`;
}

/**
 * SQL condition: this viewer may know of the relationship `x`, and it was on record that day with a proof that they may
 * read today. The desk also sees those without proof.
 */
export function knownEdge(viewer: Viewer, day: string | null): Prisma.Sql {
  if (isStaff(viewer)) return standing("x", day);
  if (day === null) return Prisma.sql`(${standing("x", day)} AND ${readable(viewer, "x")})`;
  return Prisma.sql`(${standing("x", day)} AND ${readable(viewer, "x")} AND (
    EXISTS (
      SELECT FROM "Proof" p JOIN "RelationshipEvidence" ev ON ev."id" = p."evidenceId" JOIN "Report" r ON r."currentVersionId" = p."versionId"
      WHERE p."relationshipId" = x."id" AND ${readable(viewer, "p")} AND ${standing("ev", day)} AND ${publishedBy(day)})
    OR EXISTS (SELECT FROM "RelationshipDocument" rd WHERE rd."relationshipId" = x."id" AND ${standing("rd", day)})))`;
}

/**
 * SQL for the moment from which this viewer could know of the relationship `x`: recorded, and its first proof
 * published.
 */
export function edgeKnownAt(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`greatest(x."recordedAt", least(
    (SELECT min(greatest(ev."recordedAt", r."publishedAt"))
      FROM "Proof" p JOIN "RelationshipEvidence" ev ON ev."id" = p."evidenceId" JOIN "Report" r ON r."currentVersionId" = p."versionId"
      WHERE p."relationshipId" = x."id" AND ${readable(viewer, "p")} AND ev."retractedAt" IS NULL),
    (SELECT min(rd."recordedAt") FROM "RelationshipDocument" rd WHERE rd."relationshipId" = x."id" AND rd."retractedAt" IS NULL)))`;
}

/**
 * SQL for the name of the entity `e` on a day: by the rule of `nameOf` (English before others) or `chineseNameOf`, over
 * the names on record then; NULL if there were none.
 */
export function nameThen(day: string, chinese: boolean): Prisma.Sql {
  return Prisma.sql`(
    SELECT n."value" FROM "EntityName" n
    WHERE n."entityId" = e."id" AND n."type" = 'primary' AND ${standing("n", day)} AND (n."validTo" IS NULL OR n."validTo" > ${day}::date)
      ${chinese ? Prisma.sql`AND n."lang" LIKE 'zh%' AND ${SECOND_LANGUAGE} IS NOT NULL` : Prisma.empty}
    ORDER BY ${notInUse(day)}, ${chinese ? Prisma.sql`n."lang" <> 'zh-Hans'` : Prisma.sql`n."lang" <> 'en'`}, n."lang", n."recordedAt" DESC LIMIT 1)`;
}

import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { changesBetween } from "../changes";
import type { AuditFilters } from "../schema";
import type { AuditLine, AuditPage } from "../types";
import { subjectLabels } from "./subject-labels";

const PAGE_SIZE = 50;

const Row = z.strictObject({
  seq: z.int(),
  at: z.date(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
  actorEmail: z.string().nullable(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  before: z.json(),
  after: z.json(),
});
type Row = z.infer<typeof Row>;

/** The log, newest first. Two queries: the page, and names for its subjects. */
export async function auditPage(viewer: Viewer, filters: AuditFilters): Promise<AuditPage> {
  if (!can(viewer, "audit.read")) throw new NotFound();
  const rows = await selectRows(db, "audit-page", Row)`
    SELECT e."seq", e."at", e."action", e."subjectKind", e."subjectId", e."actorId",
      a."name" AS "actorName", CASE WHEN a."removedAt" IS NULL THEN a."email" END AS "actorEmail",
      d."address", d."userAgent", d."before", d."after"
    FROM "AuditEntry" e
    LEFT JOIN "AuditDetail" d ON d."seq" = e."seq"
    LEFT JOIN "Account" a ON a."id" = e."actorId"
    WHERE ${Prisma.join(conditions(filters), " AND ")}
    ORDER BY e."seq" DESC LIMIT ${PAGE_SIZE + 1}`;
  const page = rows.slice(0, PAGE_SIZE);
  const labels = await subjectLabels(page);
  return {
    lines: page.map((row) => lineOf(row, labels)),
    nextCursor: rows.length > PAGE_SIZE ? (page.at(-1)?.seq ?? null) : null,
  };
}

/** The verbs that occur in the log, for the filter's suggestions. */
export async function auditActions(viewer: Viewer): Promise<string[]> {
  if (!can(viewer, "audit.read")) throw new NotFound();
  const rows = await db.auditEntry.findMany({
    distinct: ["action"],
    select: { action: true },
    orderBy: { action: "asc" },
  });
  return rows.map((row) => row.action);
}

function conditions(filters: AuditFilters): Prisma.Sql[] {
  const found = [Prisma.sql`true`];
  if (filters.before) found.push(Prisma.sql`e."seq" < ${filters.before}`);
  if (filters.kind) found.push(Prisma.sql`e."subjectKind" = ${filters.kind}`);
  if (filters.subject) found.push(Prisma.sql`e."subjectId" = ${filters.subject}`);
  if (filters.from) found.push(Prisma.sql`e."at" >= (${filters.from}::date)::timestamp AT TIME ZONE 'UTC'`);
  if (filters.to) found.push(Prisma.sql`e."at" < (${filters.to}::date + 1)::timestamp AT TIME ZONE 'UTC'`);
  if (filters.action) {
    found.push(
      Prisma.sql`(e."action" = ${filters.action} OR starts_with(e."action", ${`${filters.action}.`}))`,
    );
  }
  if (filters.actor) {
    const part = filters.actor.toLowerCase();
    found.push(Prisma.sql`e."actorId" IN (SELECT "id" FROM "Account"
      WHERE strpos(lower("name"), ${part}) > 0 OR strpos("email", ${part}) > 0)`);
  }
  return found;
}

function lineOf(row: Row, labels: ReadonlyMap<string, string>): AuditLine {
  const { seq, at, action, subjectKind, subjectId, address, userAgent } = row;
  const actor =
    row.actorId === null
      ? null
      : { id: row.actorId, name: row.actorName ?? "(erased)", email: row.actorEmail ?? "" };
  const changes = changesBetween(row.before, row.after);
  const subjectLabel = labels.get(subjectId) ?? null;
  return { seq, at, action, subjectKind, subjectId, address, userAgent, actor, changes, subjectLabel };
}

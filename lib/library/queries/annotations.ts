import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { AnnotationColour } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { wordsToday } from "@/lib/reports/queries/passages";
import type { ListAnnotations } from "../schema";
import type { AnnotationList, AnnotationView } from "../types";

const PAGE = 50;

const Row = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  version: z.int(),
  blockId: z.string(),
  state: z.enum(["same", "changed", "gone", "locked", "withdrawn"]),
  words: z.string().nullable(),
  before: z.string().nullable(),
  colour: z.enum(AnnotationColour),
  note: z.string(),
  createdAt: z.date(),
});
type Row = z.output<typeof Row>;

/**
 * SQL for an account's annotations as this viewer may see them today. The words are those of today's version where they
 * still are. Otherwise they come from the version in which they were marked, if the viewer may read the passage both
 * there and in today's version, as far as it is still in it; never from a report that is withdrawn.
 */
function seen(viewer: Viewer): Prisma.Sql {
  const { accountId } = ownAccount(viewer);
  const closed = Prisma.sql`EXISTS (SELECT FROM "Block" b
    WHERE b."versionId" = r."currentVersionId" AND b."blockId" = q."blockId" AND NOT (${readable(viewer, "b")}))`;
  const openThen = Prisma.sql`EXISTS (SELECT FROM "Block" b
    WHERE b."versionId" = q."versionId" AND b."blockId" = q."blockId" AND ${readable(viewer, "b")})`;
  return Prisma.sql`(
    SELECT q."id", r."slug", v."title", k."number" AS "version", q."blockId", q."colour", q."note", q."createdAt",
      state."state", CASE WHEN shown."shown" THEN q."quote" END AS "words", CASE WHEN shown."shown" THEN q."before" END AS "before"
    FROM "Annotation" q JOIN "Report" r ON r."id" = q."reportId"
    JOIN "ReportVersion" k ON k."id" = q."versionId"
    JOIN "ReportVersion" v ON v."id" = coalesce(r."currentVersionId", q."versionId")
    CROSS JOIN ${wordsToday(viewer, "q")}
    CROSS JOIN LATERAL (SELECT CASE WHEN r."currentVersionId" IS NULL THEN 'withdrawn' WHEN ${closed} THEN 'locked'
      WHEN today."there" = 'gone' AND NOT ${openThen} THEN 'locked' ELSE today."there" END AS "state") state
    CROSS JOIN LATERAL (SELECT today."words" IS NOT NULL
      OR (state."state" IN ('changed', 'gone') AND ${openThen}) AS "shown") shown
    WHERE q."accountId" = ${accountId}::uuid AND q."removedAt" IS NULL
  )`;
}

const COLUMNS = Prisma.sql`a."id"::text, a."slug", a."title", a."version", a."blockId", a."state", a."words", a."before", a."colour", a."note", a."createdAt"`;

/**
 * The viewer's own annotations, newest first, fifty at a time. Filters look at notes and at the words that the viewer may
 * read. Two statements.
 *
 * @throws Forbidden without an account
 */
export async function listAnnotations(viewer: Viewer, filters: ListAnnotations): Promise<AnnotationList> {
  const { after } = filters;
  const [moment = "", id = ""] = after?.split("~") ?? [];
  const place = after
    ? Prisma.sql`AND (a."createdAt", a."id") < (${new Date(Number(moment))}::timestamptz, ${id}::uuid)`
    : Prisma.empty;
  const matching = conditions(filters);
  const [rows, [count]] = await Promise.all([
    selectRows(db, "annotations", Row)`
      SELECT ${COLUMNS} FROM ${seen(viewer)} a WHERE ${matching} ${place}
      ORDER BY a."createdAt" DESC, a."id" DESC LIMIT ${PAGE + 1}`,
    selectRows(db, "annotations-counted", z.strictObject({ total: z.int() }))`
      SELECT count(*)::int AS "total" FROM ${seen(viewer)} a WHERE ${matching}`,
  ]);
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    items: shown.map(viewOf),
    next: last ? `${last.createdAt.getTime()}~${last.id}` : null,
    total: count?.total ?? 0,
  };
}

/** All of them, for a file: report by report in the order of their titles, oldest first. @throws Forbidden */
export async function allAnnotations(viewer: Viewer): Promise<AnnotationView[]> {
  const rows = await selectRows(db, "all-annotations", Row)`
    SELECT ${COLUMNS} FROM ${seen(viewer)} a ORDER BY a."title", a."slug", a."createdAt", a."id"`;
  return rows.map(viewOf);
}

/** Those of one report, oldest first. @throws Forbidden */
export async function annotationsOf(viewer: Viewer, slug: string): Promise<AnnotationView[]> {
  const rows = await selectRows(db, "annotations-of-report", Row)`
    SELECT ${COLUMNS} FROM ${seen(viewer)} a WHERE a."slug" = ${slug} ORDER BY a."createdAt", a."id"`;
  return rows.map(viewOf);
}

/** The reports that the viewer annotated, for the filter: by title. @throws Forbidden */
export async function annotatedReports(viewer: Viewer): Promise<{ slug: string; title: string }[]> {
  return selectRows(db, "annotated-reports", z.strictObject({ slug: z.string(), title: z.string() }))`
    SELECT DISTINCT a."slug", a."title" FROM ${seen(viewer)} a ORDER BY a."title", a."slug"`;
}

function conditions({ q, colour, report, show }: ListAnnotations): Prisma.Sql {
  const all = [Prisma.sql`true`];
  if (q)
    all.push(Prisma.sql`position(lower(${q}) IN lower(a."note" || E'\n' || coalesce(a."words", ''))) > 0`);
  if (colour) all.push(Prisma.sql`a."colour" = ${colour}::"AnnotationColour"`);
  if (report) all.push(Prisma.sql`a."slug" = ${report}`);
  if (show === "notes") all.push(Prisma.sql`a."note" <> ''`);
  if (show === "changed") all.push(Prisma.sql`a."state" <> 'same'`);
  return Prisma.join(all, " AND ");
}

const viewOf = ({ slug, title, ...row }: Row): AnnotationView => ({ ...row, report: { slug, title } });

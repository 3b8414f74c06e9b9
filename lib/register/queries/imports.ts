import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { RegisterPlan } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { readObjects } from "../objects/read-objects";
import { stateOf } from "../policy";
import { readSheet } from "../reading/read-sheet";
import { guessColumns } from "../rows/fields";
import { StoredCandidates } from "../rows/stored";
import { readingOf } from "../schema";
import type { ImportLine, ImportSummary, ImportView } from "../types";

const PAGE = 100;

const SUMMARY = {
  id: true,
  title: true,
  format: true,
  content: true,
  list: true,
  createdAt: true,
  checkStartedAt: true,
  checkedAt: true,
  startedAt: true,
  finishedAt: true,
  undoStartedAt: true,
  undoneAt: true,
  createdBy: { select: { name: true } },
} as const satisfies Prisma.RegisterImportSelect;
type Row = Prisma.RegisterImportGetPayload<{ select: typeof SUMMARY }>;

const summaryOf = (row: Row): ImportSummary => ({
  id: row.id,
  title: row.title,
  format: row.format,
  content: row.content,
  list: row.list,
  createdAt: row.createdAt,
  byName: row.createdBy.name,
  state: stateOf(row),
});

/** The newest imports, for the page that makes another. */
export async function recentImports(viewer: Viewer): Promise<ImportSummary[]> {
  if (!can(viewer, "register.import")) throw new NotFound();
  const rows = await db.registerImport.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    select: SUMMARY,
  });
  return rows.map(summaryOf);
}

const CountRow = z.strictObject({
  plan: z.enum(RegisterPlan),
  lines: z.int(),
  done: z.int(),
  undone: z.int(),
  kept: z.int(),
});

/** An import: how its file is read, or what its lines do, how far it is, and a page of them: those of one plan, or all. */
export async function importView(
  viewer: Viewer,
  { id, plan, after }: { id: string; plan?: RegisterPlan; after?: number },
): Promise<ImportView> {
  if (!can(viewer, "register.import")) throw new NotFound();
  const found = await db.registerImport.findUnique({ where: { id }, select: { ...SUMMARY, reading: true } });
  if (!found) throw new NotFound();
  const summary = summaryOf(found);
  const counts = await selectRows(db, "register-import-counts", CountRow)`
    SELECT "plan"::text AS "plan", count(*)::int AS "lines", count("doneAt")::int AS "done",
      count("undoneAt")::int AS "undone", count(*) FILTER (WHERE "kept" <> '')::int AS "kept"
    FROM "RegisterImportLine" WHERE "importId" = ${id}::uuid GROUP BY "plan"`;
  const lines = await linesOf(id, plan, after ?? -1);
  const shown = lines.slice(0, PAGE);
  return {
    ...summary,
    ...(summary.state === "mapping" ? await fileReading(id, found) : { reading: null, objects: null }),
    canMapAgain: summary.state === "checked",
    counts,
    lines: shown,
    next: lines.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
  };
}

async function linesOf(
  importId: string,
  plan: RegisterPlan | undefined,
  after: number,
): Promise<ImportLine[]> {
  const rows = await db.registerImportLine.findMany({
    where: { importId, ...(plan && { plan }), number: { gt: after } },
    orderBy: { number: "asc" },
    take: PAGE + 1,
    select: {
      number: true,
      line: true,
      subject: true,
      label: true,
      plan: true,
      remark: true,
      candidates: true,
      entity: { select: { slug: true } },
      doneAt: true,
      undoneAt: true,
      kept: true,
    },
  });
  return rows.map(({ entity, candidates, ...row }) => ({
    ...row,
    candidates: StoredCandidates.parse(candidates ?? []),
    entitySlug: entity?.slug ?? null,
  }));
}

async function fileReading(
  id: string,
  { reading, content }: Pick<Row, "content"> & { reading: unknown },
): Promise<Pick<ImportView, "reading" | "objects">> {
  const { text } = await db.registerImport.findUniqueOrThrow({ where: { id }, select: { text: true } });
  if (text === null) return { reading: null, objects: null };
  if (content === "both") return { reading: null, objects: readObjects(text).objects.length };
  const { encoding, said } = readingOf(reading);
  const { rows, ...sheet } = readSheet(text, said);
  const columns = guessColumns(content, sheet.heads);
  return {
    reading: { ...sheet, encoding, rows: rows.length, first: rows.slice(0, 3), columns },
    objects: null,
  };
}

import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { type PeopleBatchKind, PeopleBatchPlan } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { BatchLine, BatchSummary, BatchView } from "../types";

const PAGE = 100;

const Reading = z.object({
  separated: z.string(),
  used: z.array(z.string()),
  ignored: z.array(z.string()),
});

const SUMMARY = {
  id: true,
  kind: true,
  title: true,
  tell: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  undoStartedAt: true,
  undoneAt: true,
  createdBy: { select: { name: true } },
} as const;

/** The newest lists, for the pages that make another. */
export async function recentBatches(viewer: Viewer, kind: PeopleBatchKind): Promise<BatchSummary[]> {
  if (!can(viewer, "account.import")) throw new NotFound();
  const rows = await db.peopleBatch.findMany({
    where: { kind },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
    select: SUMMARY,
  });
  return rows.map(({ createdBy, ...row }) => ({ ...row, byName: createdBy.name }));
}

const CountRow = z.strictObject({
  plan: z.enum(PeopleBatchPlan),
  lines: z.int(),
  done: z.int(),
  undone: z.int(),
  kept: z.int(),
});

/** A list with what is planned, how far it is, and a page of its lines: those of one plan, or all. */
export async function batchView(
  viewer: Viewer,
  { id, plan, after }: { id: string; plan?: PeopleBatchPlan; after?: number },
): Promise<BatchView> {
  if (!can(viewer, "account.import")) throw new NotFound();
  const batch = await db.peopleBatch.findUnique({ where: { id }, select: { ...SUMMARY, reading: true } });
  if (!batch) throw new NotFound();
  const counts = await selectRows(db, "batch-counts", CountRow)`
    SELECT "plan"::text AS "plan", count(*)::int AS "lines", count("doneAt")::int AS "done",
      count("undoneAt")::int AS "undone",
      count(*) FILTER (WHERE "created" AND "undoneAt" IS NOT NULL AND "accountId" IS NOT NULL)::int AS "kept"
    FROM "PeopleBatchLine" WHERE "batchId" = ${id}::uuid GROUP BY "plan"`;
  const lines = await db.peopleBatchLine.findMany({
    where: { batchId: id, ...(plan && { plan }), number: { gt: after ?? 0 } },
    orderBy: { number: "asc" },
    take: PAGE + 1,
    select: {
      number: true,
      email: true,
      name: true,
      plan: true,
      remark: true,
      tierId: true,
      endsAt: true,
      accountId: true,
      doneAt: true,
    },
  });
  const tiers = await db.tier.findMany({ select: { id: true, name: true } });
  const { createdBy, reading, ...rest } = batch;
  const shown = lines.slice(0, PAGE).map(({ tierId, ...line }): BatchLine => {
    return { ...line, tierName: tiers.find((tier) => tier.id === tierId)?.name ?? null };
  });
  return {
    ...rest,
    byName: createdBy.name,
    reading: Reading.parse(reading),
    counts,
    lines: shown,
    next: lines.length > PAGE ? (shown.at(-1)?.number ?? null) : null,
  };
}

import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { OPERATOR, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { PeopleBatchKind } from "@/lib/db/generated/enums";
import { selectRows } from "@/lib/db/rows";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/commands";
import { personOf, SENDER } from "../may-invite";
import type { ChooseBatch } from "../schema";
import { doLines } from "./do-lines";
import { undoLines } from "./undo-lines";

/** Starts what the plan of a list says; a job does it. */
export async function startBatch(viewer: Viewer, { batchId }: ChooseBatch, origin: Origin): Promise<void> {
  await begin(viewer, { batchId, undo: false }, origin);
}

/**
 * Takes a list back: memberships that it granted end, those that they replaced come back, and accounts that it made go unless
 * someone has signed in to them.
 */
export async function undoBatch(viewer: Viewer, { batchId }: ChooseBatch, origin: Origin): Promise<void> {
  await begin(viewer, { batchId, undo: true }, origin);
}

async function begin(
  viewer: Viewer,
  { batchId, undo }: { batchId: string; undo: boolean },
  origin: Origin,
): Promise<void> {
  if (viewer.kind !== "person") throw new Forbidden();
  const batch = await db.peopleBatch.findUnique({ where: { id: batchId }, select: { kind: true } });
  if (!batch) throw new NotFound();
  if (!mayRun(viewer, batch.kind)) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const now = new Date();
    const where = undo ? { startedAt: { not: null }, undoStartedAt: null } : { startedAt: null };
    // Who starts it answers for it.
    const data = undo ? { undoStartedAt: now } : { startedAt: now, createdById: viewer.accountId };
    const { count } = await tx.peopleBatch.updateMany({ where: { id: batchId, ...where }, data });
    if (count === 0)
      throw new Conflict(undo ? "This has not begun, or is undone already." : "This has begun already.");
    await enqueue(tx, "people-batch", { batchId }, { key: `people-batch:${batchId}` });
    const plans = await tx.peopleBatchLine.groupBy({ by: ["plan"], where: { batchId }, _count: true });
    await recordAudit(tx, {
      viewer,
      action: undo ? "account.undo-batch" : "account.import",
      subjectKind: "PeopleBatch",
      subjectId: batchId,
      after: { kind: batch.kind, ...Object.fromEntries(plans.map(({ plan, _count }) => [plan, _count])) },
      origin,
    });
  });
}

function mayRun(viewer: Viewer, kind: PeopleBatchKind): boolean {
  if (kind === "grant") return can(viewer, "membership.grant");
  return can(viewer, "account.import");
}

/** How many lines one transaction does, and how many transactions one run of the job. */
const CHUNK = 500;
const TURN = 8;

const BatchRow = z.strictObject({
  kind: z.enum(PeopleBatchKind),
  tell: z.boolean(),
  createdById: z.string(),
  undo: z.boolean(),
});

/**
 * Does or undoes the next lines of a list. Stopped at any moment, it goes on where it was: a line is done in the transaction that
 * says so.
 *
 * @returns whether there are more, for another run
 */
export async function runBatch(batchId: string, origin: Origin): Promise<boolean> {
  for (let turn = 0; turn < TURN; turn++) {
    const more = await db.$transaction((tx) => runChunk(tx, batchId, origin), { timeout: 60_000 });
    if (!more) return false;
  }
  return true;
}

async function runChunk(tx: Prisma.TransactionClient, batchId: string, origin: Origin): Promise<boolean> {
  const [batch] = await selectRows(tx, "people-batch", BatchRow)`
    SELECT "kind"::text AS "kind", "tell", "createdById"::text, "undoStartedAt" IS NOT NULL AS "undo" FROM "PeopleBatch"
    WHERE "id" = ${batchId}::uuid AND "startedAt" IS NOT NULL AND "undoneAt" IS NULL
      AND ("finishedAt" IS NULL OR "undoStartedAt" IS NOT NULL) FOR NO KEY UPDATE`;
  if (!batch) return false;
  const starter = await tx.account.findUniqueOrThrow({ where: { id: batch.createdById }, select: SENDER });
  const person = personOf(starter);
  // A person who has lost the permission starts nothing; what was begun can still be undone.
  const allowed = batch.undo || (person !== null && mayRun(person, batch.kind));
  const did = allowed
    ? await (batch.undo ? undoLines(tx, batchId, CHUNK) : doLines(tx, { batchId, ...batch }, CHUNK))
    : null;
  if (did === null) {
    const data = batch.undo ? { undoneAt: new Date() } : { finishedAt: new Date() };
    await tx.peopleBatch.update({ where: { id: batchId }, data, select: { id: true } });
    return false;
  }
  await recordAudit(tx, {
    viewer: OPERATOR,
    action: batch.undo ? "account.undo-lines" : "account.import-lines",
    subjectKind: "PeopleBatch",
    subjectId: batchId,
    after: did,
    origin,
  });
  return true;
}

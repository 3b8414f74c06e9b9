import "server-only";
import { accessRank } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { claimReadable } from "@/lib/evidence/queries/claim-sql";
import { questionText, readQuestion } from "@/lib/search/saved-question";
import { newSince } from "../policy";
import type { NoteLook } from "../schema";
import { recordingFor } from "./recording-for";
import { writeLook } from "./write-look";
import { writeUse } from "./write-use";

/** What was looked at, and from when on its changes are new: null on the first visit, or without a reading history. */
export type Look = { id: string; since: Date | null };

type LookAt = Exclude<NoteLook, { kind: "home" | "search" }>;

/**
 * Records that a person has a page open. Of a report that is the version that readers get now, which counts as opened.
 *
 * @throws Forbidden, NotFound
 */
export async function noteLook(viewer: Viewer, { kind, slug }: LookAt): Promise<Look> {
  const at = now();
  if (kind === "report") return noteReport(viewer, slug, at);
  const id =
    kind === "entity"
      ? await entityOf(slug)
      : kind === "source"
        ? await sourceOf(slug)
        : await claimOf(viewer, slug);
  const referred = kind === "entity" ? ({ table: "Entity", id } as const) : null;
  const before = await recordingFor(viewer, referred, (tx, { accountId }) =>
    writeLook(tx, { accountId, at, seen: { kind, id } }),
  );
  return { id, since: newSince(before, at) };
}

/** The same for the home page. @throws Forbidden */
export async function noteHome(viewer: Viewer): Promise<void> {
  const at = now();
  await recordingFor(viewer, null, (tx, { accountId }) =>
    writeLook(tx, { accountId, at, seen: { kind: "home" } }),
  );
}

/**
 * The same for the results of a search that the person saved. It counts what is new, and is recorded without a reading
 * history too.
 *
 * @throws Forbidden
 */
export async function noteSearch(viewer: Viewer, question: string): Promise<void> {
  const { accountId } = ownAccount(viewer);
  await db.savedSearch.updateMany({
    where: { accountId, question: questionText(readQuestion(question)) },
    data: { seenAt: now() },
  });
}

async function noteReport(viewer: Viewer, slug: string, at: Date): Promise<Look> {
  const report = await db.report.findUnique({ where: { slug }, select: { id: true } });
  if (!report) throw new NotFound();
  const { id } = report;
  const before = await recordingFor(viewer, { table: "Report", id }, async (tx, { accountId }) => {
    // Asked again under the lock: a version published meanwhile is what the next look opens.
    const { currentVersionId } = await tx.report.findUniqueOrThrow({
      where: { id },
      select: { currentVersionId: true },
    });
    if (currentVersionId === null) throw new NotFound();
    const use = { accountId, versionId: currentVersionId, reportId: id, rank: accessRank(viewer) };
    await writeUse(tx, { ...use, kind: "opened", at });
    return writeLook(tx, { accountId, at, seen: { kind: "report", id } });
  });
  return { id, since: newSince(before, at) };
}

async function entityOf(slug: string): Promise<string> {
  const entity = await db.entity.findUnique({ where: { slug }, select: { id: true, mergedIntoId: true } });
  if (!entity) throw new NotFound();
  return entity.mergedIntoId ?? entity.id;
}

async function claimOf(viewer: Viewer, id: string): Promise<string> {
  const [claim] = await selectRows(db, "claim-looked-at", IdRow)`
    SELECT c."id"::text FROM "Claim" c WHERE c."id" = ${id}::uuid AND ${claimReadable(viewer)}`;
  if (!claim) throw new NotFound();
  return claim.id;
}

async function sourceOf(slug: string): Promise<string> {
  const source = await db.source.findUnique({ where: { slug }, select: { id: true } });
  if (!source) throw new NotFound();
  return source.id;
}

import "server-only";
import { subMinutes } from "date-fns";
import { can } from "@/lib/access/permissions";
import type { Person, Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { newReference } from "@/lib/discussion/commands/report-comment";
import { standingOf } from "@/lib/discussion/queries/standing";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { MOST_WAITING, WAITING } from "../policy";
import type { RequestCorrection } from "../schema";
import { tellAuthors } from "./tell-authors";
import { wordsToCorrect } from "./words-to-correct";

/**
 * Asks the authors of a report to correct a passage or a claim that this reader may read. The same request sent twice is
 * one.
 *
 * @returns the reference under which it is answered
 * @throws Forbidden, NotFound (nothing of the kind for this viewer), TooManyRequests, Conflict (the passage has changed
 *   since it was opened, or many requests wait already)
 */
export async function requestCorrection(
  viewer: Viewer,
  intent: RequestCorrection,
  origin: Origin,
): Promise<{ reference: string }> {
  const person = requesting(viewer);
  await takeAttempt("correction-request", person.accountId);
  const { accountId: byId } = person;
  const { reportId, words, sourceUrl = null, creditName = null } = intent;
  return db.$transaction(async (tx) => {
    await lockRows(tx, "Report", [reportId], "SHARE");
    await lockOwnAccountRow(tx, person);
    const { standing } = await standingOf(tx, person, null);
    if (standing.kind === "suspended") {
      throw new Forbidden(`You may not request corrections for now: ${standing.reason}`);
    }
    const report = await tx.report.findUnique({
      where: { id: reportId },
      select: { currentVersionId: true, currentVersion: { select: { title: true } } },
    });
    if (!report?.currentVersionId || !report.currentVersion) throw new NotFound();
    const versionId = report.currentVersionId;
    const place = await wordsToCorrect(tx, viewer, versionId, intent);
    const twin = await sentTwice(tx, { byId, reportId, words, ...place });
    if (twin) return twin;
    await requireRoom(tx, byId);
    const { id, reference } = await tx.correctionRequest.create({
      data: {
        ...place,
        reference: newReference(),
        reportId,
        versionId,
        words,
        sourceUrl,
        creditName,
        byId,
        createdAt: now(),
      },
      select: { id: true, reference: true },
    });
    await tellAuthors(tx, { id, reference, reportId, title: report.currentVersion.title }, versionId);
    await recordAudit(tx, {
      viewer,
      action: "correction.request",
      subjectKind: "CorrectionRequest",
      subjectId: id,
      after: { report: reportId, version: versionId, reference },
      origin,
    });
    return { reference };
  });
}

type Sent = { byId: string; reportId: string; words: string; blockId: string; claimId: string | null };

/** The same words by the same person about the same passage, moments ago: a form sent again. */
async function sentTwice(tx: Prisma.TransactionClient, { byId, reportId, words, blockId, claimId }: Sent) {
  return tx.correctionRequest.findFirst({
    where: { byId, reportId, words, blockId, claimId, createdAt: { gt: subMinutes(now(), 10) } },
    select: { reference: true },
  });
}

async function requireRoom(tx: Prisma.TransactionClient, byId: string): Promise<void> {
  const waiting = await tx.correctionRequest.count({
    where: { byId, state: { in: [...WAITING] }, report: { currentVersionId: { not: null } } },
  });
  if (waiting >= MOST_WAITING) {
    throw new Conflict(
      `${MOST_WAITING} of your requests wait for an answer. Send this one after some of them.`,
    );
  }
}

/** @throws Forbidden unless a signed-in user makes the request, whose address is confirmed */
export function requesting(viewer: Viewer): Person {
  if (viewer.kind !== "person" || !can(viewer, "correction.request", { accountId: viewer.accountId })) {
    throw new Forbidden();
  }
  if (!viewer.verified)
    throw new Forbidden("Confirm your address first: your account page sends the link again.");
  return viewer;
}

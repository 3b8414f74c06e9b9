import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { Conflict, NotFound } from "@/lib/errors";
import { type CorrectionState, isWaiting } from "../policy";

export type LockedRequest = {
  id: string;
  reference: string;
  state: CorrectionState;
  reportId: string;
  title: string;
  /** current version of the report */
  versionId: string;
  /** of the version that the reader saw */
  versionNumber: number;
  blockId: string | null;
  claimId: string | null;
  creditName: string | null;
  /** null if the account is removed */
  by: { accountId: string; email: string } | null;
};

/**
 * A request that waits for the desk, with its report locked so that it is not withdrawn meanwhile, and its reader's
 * account.
 *
 * @throws NotFound, Conflict (it no longer waits)
 */
export async function lockRequestRow(tx: Prisma.TransactionClient, id: string): Promise<LockedRequest> {
  const found = await tx.correctionRequest.findUnique({
    where: { id },
    select: { reportId: true, byId: true },
  });
  if (!found) throw new NotFound();
  await lockRows(tx, "Report", [found.reportId], "SHARE");
  await lockRows(tx, "Account", found.byId === null ? [] : [found.byId]);
  const { report, version, by, words, state, ...request } = await tx.correctionRequest.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      reference: true,
      state: true,
      reportId: true,
      blockId: true,
      claimId: true,
      creditName: true,
      words: true,
      version: { select: { number: true } },
      report: { select: { currentVersion: { select: { id: true, title: true } } } },
      by: { select: { id: true, email: true } },
    },
  });
  if (!isWaiting(state)) throw new Conflict("This request was answered or taken back meanwhile.");
  if (!report.currentVersion) throw new Conflict("The report is withdrawn, so this request is void.");
  if (words === "") throw new Conflict("The reader’s account was removed, so this request is void.");
  return {
    ...request,
    state,
    versionId: report.currentVersion.id,
    title: report.currentVersion.title,
    versionNumber: version.number,
    by: by && { accountId: by.id, email: by.email },
  };
}

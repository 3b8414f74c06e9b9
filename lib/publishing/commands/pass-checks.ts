import "server-only";
import type { Viewer } from "@/lib/access/types";
import { Blocked } from "@/lib/checks/blocked";
import { readCheckInput } from "@/lib/checks/queries/read-check-input";
import { isError, runChecks } from "@/lib/checks/run-checks";
import type { Finding } from "@/lib/checks/types";
import type { Prisma } from "@/lib/db/generated/client";
import type { LockedDraft } from "@/lib/reports/commands/lock-draft";
import type { CheckReasonGiven } from "../schema";

/** A rule whose warnings were accepted, and why. */
export type Warned = { rule: string; reason: string; findings: Finding[] };

/** Recorded if a command published without a reason. */
export const NO_REASON = "Published by command, without a review of the warnings.";

/**
 * Runs the checks on a locked draft. A person answers each warning; for a command the reason of the version covers
 * all of them.
 *
 * @returns the accepted warnings
 * @throws Blocked with the errors, or with the warnings that have no answer
 */
export async function passChecks(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reportId, slug, content }: LockedDraft,
  given: { reasons: readonly CheckReasonGiven[]; reason: string | undefined },
): Promise<Warned[]> {
  const { rules } = runChecks(content, await readCheckInput(tx, { reportId, slug, content }));
  const errors = rules.filter(isError);
  if (errors.length > 0) throw new Blocked({ rules: errors });
  const byCommand = viewer.kind === "operator" ? (given.reason ?? NO_REASON) : null;
  const answered = rules.map(({ id, findings }) => ({
    rule: id,
    reason: given.reasons.find(({ rule }) => rule === id)?.reason ?? byCommand,
    findings,
  }));
  const open = answered.filter(({ reason }) => reason === null).map(({ rule }) => rule);
  if (open.length > 0) throw new Blocked({ rules: rules.filter(({ id }) => open.includes(id)) });
  return answered.flatMap(({ reason, ...rest }) => (reason === null ? [] : [{ ...rest, reason }]));
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { Blocked } from "../gate/blocked";
import { isError, runGate } from "../gate/run-gate";
import type { Finding } from "../gate/types";
import { readGate } from "../queries/gate/read-gate";
import type { GateReasonGiven } from "../schema";
import type { LockedDraft } from "./lock-draft";

/** A rule's warnings that were let pass, and why. */
export type Warned = { rule: string; reason: string; findings: Finding[] };

/** What is kept where a command published and gave no reason. */
export const NOBODY_ASKED = "Published by command; nobody was asked.";

/**
 * Asks the gate of a locked draft. A person answers each warning; for a command the reason of the version stands for
 * all of them.
 *
 * @returns the warnings let pass
 * @throws Blocked with the errors, or with the warnings that nobody has answered
 */
export async function passGate(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reportId, slug, content }: LockedDraft,
  given: { reasons: readonly GateReasonGiven[]; reason: string | undefined },
): Promise<Warned[]> {
  const { rules } = runGate(content, await readGate(tx, { reportId, slug, content }));
  const errors = rules.filter(isError);
  if (errors.length > 0) throw new Blocked({ rules: errors });
  const byCommand = viewer.kind === "operator" ? (given.reason ?? NOBODY_ASKED) : null;
  const answered = rules.map(({ id, findings }) => ({
    rule: id,
    reason: given.reasons.find(({ rule }) => rule === id)?.reason ?? byCommand,
    findings,
  }));
  const open = answered.filter(({ reason }) => reason === null).map(({ rule }) => rule);
  if (open.length > 0) throw new Blocked({ rules: rules.filter(({ id }) => open.includes(id)) });
  return answered.flatMap(({ reason, ...rest }) => (reason === null ? [] : [{ ...rest, reason }]));
}

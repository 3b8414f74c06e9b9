import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { standingOf } from "../queries/standing";
import type { ChangeName } from "../schema";
import { takingPart } from "../taking-part";
import { takeName } from "./take-name";

/**
 * Changes the name under which other readers see a person, with all comments written so far, or chooses the first one.
 *
 * @throws Forbidden (also while a sanction holds), TooManyRequests, Invalid (`name`)
 */
export async function changeName(viewer: Viewer, { name }: ChangeName, origin: Origin): Promise<void> {
  const person = takingPart(viewer);
  const { accountId } = person;
  await takeAttempt("display-name", accountId);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const { standing } = await standingOf(tx, person, null);
    if (standing.kind !== "open") throw new Forbidden("You cannot change your name while a sanction holds.");
    if (standing.name === name) return;
    await tx.participant.deleteMany({ where: { accountId } });
    await takeName(tx, accountId, name);
    await recordAudit(tx, {
      viewer,
      action: "discussion.change-name",
      subjectKind: "Account",
      subjectId: accountId,
      before: { name: standing.name },
      after: { name },
      origin,
    });
  });
}

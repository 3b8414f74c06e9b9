import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockOwnAccountRow, ownAccount } from "../lock-account-row";

/** Changes the viewer's name; author names on reports are separate and stay. */
export async function changeName(viewer: Viewer, { name }: { name: string }, origin: Origin): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId, name: before } = person;
  if (name === before) return;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    await tx.account.update({ where: { id: accountId }, data: { name }, select: { id: true } });
    const act = { action: "account.change-name", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, before: { name: before }, after: { name }, origin });
  });
}

import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import type { ChangeRole } from "../schema";
import { keepingAnAdmin } from "./keep-an-admin";

/** Changes a user's role; it takes effect with their next request. */
export async function changeRole(
  viewer: Viewer,
  { accountId, role }: ChangeRole,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "account.change-role", { accountId })) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const before = await keepingAnAdmin(tx, viewer, "role", async () => {
      const account = await tx.account.findUnique({
        where: { id: accountId, removedAt: null },
        select: { role: true },
      });
      if (!account) throw new NotFound();
      const { count } = await tx.account.updateMany({
        where: { id: accountId, role: { not: role } },
        data: { role },
      });
      return count === 0 ? null : account;
    });
    if (!before) return;
    await recordAudit(tx, {
      viewer,
      action: "account.change-role",
      subjectKind: "Account",
      subjectId: accountId,
      before,
      after: { role },
      origin,
    });
  });
}

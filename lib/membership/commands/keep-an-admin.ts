import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Forbidden, Invalid } from "@/lib/errors";

/**
 * Runs a change that may remove an admin, and refuses it if no admin able to act would be left, even if two are removed
 * concurrently. An actor who was removed in the meantime is refused too.
 */
export async function keepingAnAdmin<T>(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  field: string,
  change: () => Promise<T>,
): Promise<T> {
  await lockAdvisory(tx, "admins");
  const before = await activeAdmins(tx);
  if (viewer.kind === "person" && !before.has(viewer.accountId)) throw new Forbidden();
  const outcome = await change();
  if ((await activeAdmins(tx)).size === 0) {
    throw new Invalid(field, "This is the last admin. Make another person an admin first.");
  }
  return outcome;
}

async function activeAdmins(tx: Prisma.TransactionClient): Promise<ReadonlySet<string>> {
  const admins = await tx.account.findMany({
    where: { role: "admin", suspensions: { none: { liftedAt: null } } },
    select: { id: true },
  });
  return new Set(admins.map((admin) => admin.id));
}

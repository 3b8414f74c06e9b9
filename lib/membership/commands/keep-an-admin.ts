import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Forbidden, Invalid } from "@/lib/errors";

/**
 * Does what may take an admin away, and refuses it when none would be left who can act, also when two are taken away
 * at once. An actor who was taken away in the meantime is refused too.
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
    throw new Invalid(field, "This is the last admin. Make somebody else an admin first.");
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

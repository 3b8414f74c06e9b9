import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockName } from "@/lib/db/locks";
import { slugOf } from "@/lib/urls/slug-of";

/**
 * A slug for a title that no report has or had: numbered from 2 if the plain one is taken. It is locked, so that two
 * drafts with one title, or an address typed or imported at this moment, do not get the same one.
 */
export async function freeSlug(tx: Prisma.TransactionClient, title: string): Promise<string> {
  const base = slugOf(title);
  for (let number = 1; ; number = Math.max(number + 1, await firstFree(tx, base))) {
    const slug = number === 1 ? base : `${base}-${number}`;
    // From the shorter name to the longer, so that two transactions never deadlock.
    await lockName(tx, "slug", slug);
    // A separate statement, which sees what the previous holder of the lock committed.
    const where = { where: { slug }, select: { slug: true } };
    if (!(await tx.report.findUnique(where)) && !(await tx.slugRedirect.findUnique(where))) return slug;
  }
}

/** The lowest number from 2 up that appears to be free. */
async function firstFree(tx: Prisma.TransactionClient, base: string): Promise<number> {
  const where = { slug: { startsWith: `${base}-` } };
  const rows = [
    ...(await tx.report.findMany({ where, select: { slug: true } })),
    ...(await tx.slugRedirect.findMany({ where, select: { slug: true } })),
  ];
  const taken = new Set(rows.map((row) => row.slug));
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return number;
}

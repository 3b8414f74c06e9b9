import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockName } from "@/lib/db/locks";
import { slugOf } from "../document/slug-of";

/**
 * A slug for a title that no report has or had: numbered from 2 when the plain one is taken. It is locked, so that two
 * drafts of one title, or an address typed or imported at this moment, do not get the same one.
 */
export async function freeSlug(tx: Prisma.TransactionClient, title: string): Promise<string> {
  const base = slugOf(title);
  for (let number = 1; ; number = Math.max(number + 1, await firstFree(tx, base))) {
    const slug = number === 1 ? base : `${base}-${number}`;
    // From the shorter name to the longer, so that two never hold what the other waits for.
    await lockName(tx, "slug", slug);
    // A statement of its own, which sees what the holder before us has committed.
    const where = { where: { slug }, select: { slug: true } };
    if (!(await tx.report.findUnique(where)) && !(await tx.slugRedirect.findUnique(where))) return slug;
  }
}

/** The lowest number from 2 on that is free as far as one can see. */
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

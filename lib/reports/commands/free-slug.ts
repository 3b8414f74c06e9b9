import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { slugOf } from "../document/slug-of";

/** A slug for a title that no report has or had: numbered from 2 when the plain one is taken. */
export async function freeSlug(tx: Prisma.TransactionClient, title: string): Promise<string> {
  const base = slugOf(title);
  const where = { OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }] };
  const rows = [
    ...(await tx.report.findMany({ where, select: { slug: true } })),
    ...(await tx.slugRedirect.findMany({ where, select: { slug: true } })),
  ];
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

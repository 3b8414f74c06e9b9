import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** Signs an imported report that names no author, if the importing account has no author either. */
const HOUSE = { slug: "desk", name: "The desk", bio: "" };

/** The id of the house author, created on first use. */
export async function houseAuthor(tx: Prisma.TransactionClient): Promise<string> {
  const { id } = await tx.author.upsert({
    where: { slug: HOUSE.slug },
    create: HOUSE,
    update: {},
    select: { id: true },
  });
  return id;
}

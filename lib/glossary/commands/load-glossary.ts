import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { GlossaryFile } from "../schema";
import { freeTermSlug } from "./write-term";

/**
 * Adds the terms of a data file that the glossary does not have; existing terms stay as the desk left them. For seeds:
 * checks no permission.
 *
 * @throws ZodError for data of the wrong form
 */
export async function loadGlossary(tx: Prisma.TransactionClient, file: unknown): Promise<number> {
  const terms = GlossaryFile.parse(file);
  const present = await tx.glossaryTerm.findMany({ select: { zh: true } });
  const known = new Set(present.map(({ zh }) => zh));
  const fresh = terms.filter(({ zh }) => !known.has(zh));
  for (const term of fresh) {
    await tx.glossaryTerm.create({
      data: { ...term, slug: await freeTermSlug(tx, term.pinyin) },
      select: { id: true },
    });
  }
  if (fresh.length > 0) await raiseEpoch(tx);
  return fresh.length;
}

import "server-only";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import type { GlossaryFile } from "../schema";
import { freeTermSlug } from "./write-term";

/**
 * Adds the terms that the glossary does not have; existing terms stay as the desk left them. Its caller has checked the
 * permission, and raises the epoch.
 *
 * @returns how many were added
 */
export async function addTerms(
  tx: Prisma.TransactionClient,
  terms: z.output<typeof GlossaryFile>,
): Promise<number> {
  const present = await tx.glossaryTerm.findMany({ select: { zh: true } });
  const known = new Set(present.map(({ zh }) => zh));
  const fresh = terms.filter(({ zh }) => !known.has(zh));
  for (const term of fresh) {
    await tx.glossaryTerm.create({
      data: { ...term, slug: await freeTermSlug(tx, term.pinyin) },
      select: { id: true },
    });
  }
  return fresh.length;
}

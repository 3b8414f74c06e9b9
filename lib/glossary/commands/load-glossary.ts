import "server-only";
import { pinyin } from "pinyin-pro";
import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { type GlossaryFile, isHan } from "../schema";
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
  const fresh = terms
    .map((term) => ({
      ...term,
      zh: term.zh || (term.en[0] ?? ""),
      pinyin: term.pinyin || (isHan(term.zh) ? pinyin(term.zh) : ""),
    }))
    .filter(({ zh }) => !known.has(zh));
  for (const term of fresh) {
    await tx.glossaryTerm.create({
      data: { ...term, slug: await freeTermSlug(tx, term.pinyin || term.zh) },
      select: { id: true },
    });
  }
  return fresh.length;
}

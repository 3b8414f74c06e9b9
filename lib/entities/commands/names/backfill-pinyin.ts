import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { proposedPinyin } from "@/lib/names/propose-pinyin";

/** Proposes pinyin for current Chinese names without any; returns how many. For seeds: checks no permission. */
export async function backfillPinyin(tx: Prisma.TransactionClient): Promise<number> {
  const names = await tx.entityName.findMany({
    where: { pinyin: null, retractedAt: null, lang: { startsWith: "zh" } },
    select: { id: true, lang: true, value: true },
  });
  const found = names.flatMap((name) => {
    const pinyin = proposedPinyin(name);
    return pinyin === null ? [] : [{ id: name.id, pinyin }];
  });
  for (const { id, pinyin } of found) {
    await tx.entityName.update({ where: { id }, data: { pinyin }, select: { id: true } });
  }
  return found.length;
}

import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { likeLiteral } from "@/lib/db/rows";
import { askedPinyin } from "@/lib/names/pinyin";
import { pinyinHas } from "@/lib/names/queries/entity-names";

/**
 * SQL condition: some name of the entity `e`, or of one merged into it, contains these words, or these letters in its
 * pinyin without tones.
 *
 * @param own only the entity's own names
 */
export function namedLike(words: string, own = false): Prisma.Sql {
  const pattern = `%${likeLiteral(words)}%`;
  const plain = askedPinyin(words);
  const id = own ? Prisma.sql`m."id"` : Prisma.sql`coalesce(m."mergedIntoId", m."id")`;
  const named = (condition: Prisma.Sql) => Prisma.sql`
    SELECT ${id} FROM "EntityName" n JOIN "Entity" m ON m."id" = n."entityId"
    WHERE n."retractedAt" IS NULL AND ${condition}`;
  const byName = named(Prisma.sql`n."value" ILIKE ${pattern}`);
  // A union, so that each half uses its own index.
  return plain === null
    ? Prisma.sql`e."id" IN (${byName})`
    : Prisma.sql`e."id" IN (${byName} UNION ALL ${named(pinyinHas(plain))})`;
}

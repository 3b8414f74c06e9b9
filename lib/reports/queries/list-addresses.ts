import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";

export const ADDRESS_KINDS = ["reports", "entities", "sources", "authors"] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** `updatedAt`: when the page at the address last changed; null if unknown */
export type Address = { slug: string; updatedAt: Date | null };

/** A run of addresses in the order of their rows, so that new ones change only the last part. `part` begins at 1 */
export type AddressPart = { kind: AddressKind; part: number; count: number; updatedAt: Date | null };

/** Rows read at a time, however long a part is. */
const PAGE = 2_000;

const PartRow = z.strictObject({
  kind: z.enum(ADDRESS_KINDS),
  part: z.int(),
  count: z.int(),
  updatedAt: z.date().nullable(),
});
const AddressRow = z.strictObject({ id: z.string(), slug: z.string(), updatedAt: z.date().nullable() });

/** Every public page: live reports, entities that were not merged, sources, and authors who have signed a live report. */
const ROWS: Record<AddressKind, Prisma.Sql> = {
  reports: Prisma.sql`SELECT "id", "slug", coalesce("updatedAt", "publishedAt") AS "updatedAt" FROM "Report" WHERE "currentVersionId" IS NOT NULL`,
  entities: Prisma.sql`SELECT "id", "slug", NULL::timestamptz AS "updatedAt" FROM "Entity" WHERE "mergedIntoId" IS NULL`,
  sources: Prisma.sql`SELECT "id", "slug", NULL::timestamptz AS "updatedAt" FROM "Source" WHERE true`,
  authors: Prisma.sql`SELECT a."id", a."slug", NULL::timestamptz AS "updatedAt" FROM "Author" a WHERE EXISTS (
    SELECT FROM "VersionAuthor" va JOIN "Report" r ON r."currentVersionId" = va."versionId" WHERE va."authorId" = a."id")`,
};

/** The parts of at most `size` addresses that make up a sitemap; none for a kind without rows. One statement. */
export async function listAddressParts(_viewer: Viewer, size: number): Promise<AddressPart[]> {
  const kinds = ADDRESS_KINDS.map(
    (kind) => Prisma.sql`
      SELECT ${kind}::text AS "kind", n."part"::int AS "part", count(*)::int AS "count", max(n."updatedAt") AS "updatedAt"
      FROM (SELECT r."updatedAt", (row_number() OVER (ORDER BY r."id") - 1) / ${size}::int + 1 AS "part"
        FROM (${ROWS[kind]}) r) n
      GROUP BY n."part"`,
  );
  const parts = await selectRows(db, "address-parts", PartRow)`
    SELECT * FROM (${Prisma.join(kinds, " UNION ALL ")}) p ORDER BY "part"`;
  return ADDRESS_KINDS.flatMap((kind) => parts.filter((part) => part.kind === kind));
}

/**
 * The addresses of one part, some thousand at a time, so that a part of any size takes little memory. Yields nothing if
 * there is no such part.
 */
export async function* readAddressPart(
  _viewer: Viewer,
  { kind, part, size }: { kind: AddressKind; part: number; size: number },
): AsyncGenerator<Address[]> {
  let skip = (part - 1) * size;
  let after: string | null = null;
  for (let left = size; left > 0; left -= PAGE) {
    const rows: z.infer<typeof AddressRow>[] = await selectRows(db, "addresses", AddressRow)`
      SELECT r."id"::text AS "id", r."slug", r."updatedAt" FROM (${ROWS[kind]}) r
      WHERE ${after === null ? Prisma.sql`true` : Prisma.sql`r."id" > ${after}::uuid`}
      ORDER BY r."id" LIMIT ${Math.min(PAGE, left)} OFFSET ${skip}`;
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ slug, updatedAt }) => ({ slug, updatedAt }));
    after = last.id;
    skip = 0;
  }
}

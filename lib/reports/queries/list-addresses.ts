import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";

export type Address = { slug: string; updatedAt: Date };

/** How many addresses a sitemap may hold, by its protocol. */
const LIMIT = 50_000;

/** The live reports, for the sitemap. */
export async function listReportAddresses(_viewer: Viewer): Promise<Address[]> {
  return db.$queryRaw<Address[]>`
    SELECT "slug", coalesce("updatedAt", "publishedAt") AS "updatedAt" FROM "Report" WHERE "currentVersionId" IS NOT NULL
    ORDER BY "publishedAt" DESC, "id" DESC LIMIT ${LIMIT}`;
}

/** The entities that have a page, for the sitemap. */
export async function listEntityAddresses(_viewer: Viewer): Promise<{ slug: string }[]> {
  return db.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "Entity" WHERE "mergedIntoId" IS NULL ORDER BY "slug" LIMIT ${LIMIT}`;
}

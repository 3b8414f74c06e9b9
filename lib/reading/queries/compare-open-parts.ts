import "server-only";
import { z } from "zod";
import { ANONYMOUS, PUBLIC_RANK, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { readVersionsAt } from "@/lib/reports/queries/version-pair";
import { compareVersions } from "../compare-versions";
import type { ReportComparison } from "../types";
import { compareWithRead, LaterVersions, passagesOf, titleOf, versionsSince } from "./compare-with-read";
import { withoutLocked } from "./without-locked";

/**
 * Today's version of a live report and an earlier one: what the viewer could read of it if they used it, or else its open
 * part.
 *
 * @param from its number; the newest that they used, or else the one before today's, unless given
 * @throws NotFound where there is no earlier one
 */
export async function compareFor(viewer: Viewer, slug: string, from?: number): Promise<ReportComparison> {
  if (viewer.kind !== "person") return compareOpenParts(slug, from);
  try {
    return await compareWithRead(viewer, slug, from);
  } catch (error) {
    if (error instanceof NotFound) return compareOpenParts(slug, from);
    throw error;
  }
}

const HeadRow = z.strictObject({
  slug: z.string(),
  currentId: z.string(),
  title: z.string(),
  standfirst: z.string(),
  earlierId: z.string(),
  earlierTitle: z.string(),
  earlierStandfirst: z.string(),
  number: z.int(),
  versions: LaterVersions,
});

/** What everyone could read of an earlier version and of today's. Three statements. */
async function compareOpenParts(slug: string, from?: number): Promise<ReportComparison> {
  const [head] = await selectRows(db, "earlier-version", HeadRow)`
    SELECT r."slug", v."id"::text AS "currentId", v."title", v."standfirst", o."id"::text AS "earlierId",
      o."title" AS "earlierTitle", o."standfirst" AS "earlierStandfirst", o."number",
      ${versionsSince(Prisma.sql`o."number"`)} AS "versions"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    JOIN "ReportVersion" o ON o."reportId" = r."id" AND o."number" = coalesce(${from ?? null}::int, v."number" - 1)
    WHERE r."slug" = ${slug} AND o."number" < v."number"`;
  if (!head) throw new NotFound();
  const { currentId, earlierId: readId } = head;
  const texts = await readVersionsAt(db, ANONYMOUS, { readId, currentId, readRank: PUBLIC_RANK });
  const after = [...titleOf(head.title, head.standfirst), ...passagesOf(texts.after)];
  const lockedToday = new Set(texts.lockedAfter);
  const earlier = [...titleOf(head.earlierTitle, head.earlierStandfirst), ...passagesOf(texts.before)].filter(
    ({ id }) => !lockedToday.has(id),
  );
  const before = await withoutLocked(db, ANONYMOUS, earlier, { today: after, currentId, since: null });
  // What is locked is not named here, not even as a passage that was opened or closed.
  const changes = compareVersions(before, after);
  return {
    report: { slug: head.slug, title: head.title },
    from: { number: head.number, readAt: null },
    versions: head.versions,
    changes,
    open: before.filter(({ sentences }) => sentences.length > 0),
  };
}

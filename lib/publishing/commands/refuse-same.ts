import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "@/lib/db/generated/client";
import { toJson } from "@/lib/db/rows";
import type { CompiledSegment } from "@/lib/document/compile-segments";
import type { RankedWall } from "@/lib/document/walls";
import { Conflict } from "@/lib/errors";
import type { DraftContent } from "@/lib/reports/schema";

/**
 * Refuses to publish what is already published: a second click, or a retry after a lost response. What matters is
 * what readers would see, so claims whose words were confirmed since can still be published.
 *
 * @throws Conflict
 */
export async function refuseSame(
  tx: Prisma.TransactionClient,
  reportId: string,
  content: DraftContent,
  segments: readonly CompiledSegment[],
  walls: readonly RankedWall[],
): Promise<void> {
  const report = await tx.report.findUnique({
    where: { id: reportId },
    select: {
      publishedAt: true,
      currentVersion: {
        select: {
          number: true,
          title: true,
          standfirst: true,
          offer: true,
          tags: true,
          walls: true,
          authors: { select: { authorId: true }, orderBy: { position: "asc" } },
          subjects: { select: { entityId: true }, orderBy: { position: "asc" } },
          segments: { select: { minRank: true, blocks: true }, orderBy: { position: "asc" } },
          claims: {
            select: { claimId: true, blockId: true, start: true, end: true },
            orderBy: { position: "asc" },
          },
        },
      },
    },
  });
  if (!report?.currentVersion) return;
  const { number, authors, subjects, walls: before, ...now } = report.currentVersion;
  const published = {
    ...now,
    authorIds: authors.map(({ authorId }) => authorId),
    subjectIds: subjects.map(({ entityId }) => entityId),
  };
  if (!isDeepStrictEqual(published, shown(content, segments))) return;
  if (!isDeepStrictEqual(saidAt(before), saidAt(walls))) return;
  throw new Conflict(`This is already published, as version ${number}. The draft has not changed.`);
}

/** The teasers at walls; an earlier version without recorded ones had none. */
const saidAt = (walls: unknown): string[] =>
  (walls as RankedWall[] | null)?.map(({ offer }) => offer).filter((offer) => offer !== "") ?? [];

/** What a version made from a draft would show. */
function shown(content: DraftContent, segments: readonly CompiledSegment[]) {
  const { title, standfirst, offer, tags, authorIds, subjectIds } = content;
  return {
    title,
    standfirst,
    offer,
    tags,
    authorIds,
    subjectIds,
    segments: segments.map(({ minRank, blocks }) => ({ minRank, blocks: toJson(blocks) })),
    claims: segments.flatMap(({ rows }) =>
      rows.flatMap(({ blockId, claims }) =>
        claims.map(({ claimId, start, end }) => ({ claimId, blockId, start, end })),
      ),
    ),
  };
}

import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** Everything of a version that is written once. */
export type VersionRows = NonNullable<Awaited<ReturnType<typeof readVersionRows>>>;

/** The rows of a version as they stand in the database; one version's words at a time are in memory. */
export async function readVersionRows(tx: Prisma.TransactionClient, versionId: string) {
  return tx.reportVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      reportId: true,
      number: true,
      kind: true,
      reason: true,
      title: true,
      standfirst: true,
      offer: true,
      tags: true,
      publishedAt: true,
      publishedById: true,
      publicExcerpt: true,
      publicWords: true,
      fullRank: true,
      hash: true,
      authors: { orderBy: { position: "asc" }, select: { position: true, authorId: true } },
      subjects: { orderBy: { position: "asc" }, select: { position: true, entityId: true, reportId: true } },
      segments: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          position: true,
          minRank: true,
          blocks: true,
          text: true,
          words: true,
          salt: true,
          hash: true,
        },
      },
      blocks: {
        select: { blockId: true, segmentId: true, position: true, kind: true, minRank: true },
      },
      mentions: {
        select: {
          reportId: true,
          segmentId: true,
          minRank: true,
          blockId: true,
          start: true,
          end: true,
          entityId: true,
          context: true,
        },
      },
      claims: {
        orderBy: { position: "asc" },
        select: {
          reportId: true,
          segmentId: true,
          minRank: true,
          blockId: true,
          start: true,
          end: true,
          position: true,
          claimId: true,
          sentence: true,
          reliability: true,
          credibility: true,
          status: true,
        },
      },
      figures: { select: { attachmentId: true, segmentId: true, minRank: true } },
      disclaimers: {
        orderBy: { number: "asc" },
        select: {
          id: true,
          number: true,
          hash: true,
          items: {
            orderBy: { position: "asc" },
            select: {
              position: true,
              minRank: true,
              claimId: true,
              blockId: true,
              sourceId: true,
              stateAffiliation: true,
              reliability: true,
              credibility: true,
              status: true,
            },
          },
        },
      },
    },
  });
}

import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { attachmentIdsOf } from "@/lib/document/compile-segments";
import { SegmentBlocks } from "@/lib/document/document";
import { readPublishedFacts } from "@/lib/evidence/queries/published-facts";
import { readPictures } from "@/lib/publishing/queries/pictures";
import { bylineHash } from "@/lib/publishing/version-hash";

/** Everything about a version that is insert-only. */
export type VersionRows = NonNullable<Awaited<ReturnType<typeof readVersionRows>>>;

const PLACE = { segmentId: true, minRank: true, blockId: true, start: true, end: true } as const;
const GRADE = { reliability: true, credibility: true, status: true } as const;
const IN_ORDER = { orderBy: { position: "asc" } } as const;

/** The rows of a version as they are in the database; only one version's text at a time is in memory. */
export async function readVersionRows(tx: Prisma.TransactionClient, versionId: string) {
  const where = { versionId };
  const version = await tx.reportVersion.findUnique({
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
      form: true,
      slug: true,
      datedOn: true,
      datedReason: true,
      walls: true,
    },
  });
  if (!version) return null;
  // Sequentially: a transaction has one connection.
  const bylines = await tx.versionAuthor.findMany({
    where,
    ...IN_ORDER,
    select: { position: true, authorId: true, name: true, nameSalt: true, nameHash: true },
  });
  const subjects = await tx.subject.findMany({
    where,
    ...IN_ORDER,
    select: { position: true, entityId: true, reportId: true },
  });
  const segments = await tx.segment.findMany({
    where,
    ...IN_ORDER,
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
  });
  const blocks = await tx.block.findMany({
    where,
    select: { blockId: true, segmentId: true, position: true, kind: true, minRank: true },
  });
  const mentions = await tx.mention.findMany({
    where,
    select: { reportId: true, ...PLACE, entityId: true, context: true },
  });
  const claims = await tx.versionClaim.findMany({
    where,
    ...IN_ORDER,
    select: {
      reportId: true,
      ...PLACE,
      position: true,
      claimId: true,
      sentence: true,
      ...GRADE,
      facts: true,
    },
  });
  const figures = await tx.versionAttachment.findMany({
    where,
    select: { attachmentId: true, segmentId: true, minRank: true },
  });
  const disclaimers = await readDisclaimers(tx, versionId);
  const pictures = await readPictures(tx, figuresInOrder(segments, figures));
  const claimsNow = await readPublishedFacts(tx, [...new Set(claims.map(({ claimId }) => claimId))]);
  return {
    ...version,
    authors: bylines.map(asPublished),
    subjects,
    segments,
    blocks,
    mentions,
    claims,
    figures,
    disclaimers,
    pictures,
    claimsNow,
  };
}

async function readDisclaimers(tx: Prisma.TransactionClient, versionId: string) {
  return tx.disclaimer.findMany({
    where: { versionId },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      hash: true,
      form: true,
      issuedAt: true,
      items: {
        ...IN_ORDER,
        select: {
          position: true,
          minRank: true,
          claimId: true,
          blockId: true,
          sourceId: true,
          stateAffiliation: true,
          country: true,
          voiceAffiliation: true,
          voice: true,
          own: true,
          ...GRADE,
        },
      },
    },
  });
}

/** Ids of pictures in the order in which segments show them; unreadable blocks are found elsewhere. */
function figuresInOrder(
  segments: readonly { blocks: unknown }[],
  figures: readonly { attachmentId: string }[],
): string[] {
  const shown = segments.flatMap(({ blocks }) => {
    const read = SegmentBlocks.safeParse(blocks);
    return read.success ? attachmentIdsOf(read.data) : [];
  });
  return [...shown, ...figures.map(({ attachmentId }) => attachmentId)];
}

type BylineRow = {
  position: number;
  authorId: string;
  name: string | null;
  nameSalt: string | null;
  nameHash: string | null;
};

/** A remaining name must be the one that was hashed; an erased one has left its hash. */
function asPublished({ position, authorId, name, nameSalt, nameHash }: BylineRow) {
  const made = name === null ? nameHash : bylineHash(nameSalt ?? "", name);
  return { position, authorId, nameHash: made === nameHash ? nameHash : "altered" };
}

import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import type { CompiledSegment } from "../publication/compile-segments";
import { publicSummary } from "../publication/public-summary";
import { type VersionFacts, versionHash } from "../publication/version-hash";
import { toJson } from "./to-json";

export type NewVersion = Omit<VersionFacts, "segments"> & { publishedById: string | null };

/**
 * Writes a version with its segments, blocks, mentions, claims, subjects and attachments, and returns its id and hash.
 * Ten statements at most, whatever the length of the report.
 */
export async function writeVersion(
  tx: Prisma.TransactionClient,
  version: NewVersion,
  segments: readonly CompiledSegment[],
): Promise<{ versionId: string; hash: string; segmentIds: string[] }> {
  const versionId = randomUUID();
  const { publishedById, authorIds, subjectIds, ...facts } = version;
  const hash = versionHash({
    ...facts,
    authorIds,
    subjectIds,
    segments: segments.map(({ position, minRank, hash: segmentHash }) => ({
      position,
      minRank,
      hash: segmentHash,
    })),
  });
  await tx.reportVersion.create({
    data: {
      id: versionId,
      ...facts,
      ...publicSummary(segments),
      publishedById,
      fullRank: Math.max(0, ...segments.map((segment) => segment.minRank)),
      hash,
    },
    select: { id: true },
  });
  const rows = segments.map((segment) => ({ segment, segmentId: randomUUID() }));
  await tx.versionAuthor.createMany({
    data: authorIds.map((authorId, position) => ({ versionId, authorId, position })),
  });
  await tx.subject.createMany({
    data: subjectIds.map((entityId, position) => ({
      versionId,
      entityId,
      reportId: version.reportId,
      position,
    })),
  });
  await tx.segment.createMany({
    data: rows.map(({ segment, segmentId }) => ({
      id: segmentId,
      versionId,
      position: segment.position,
      minRank: segment.minRank,
      blocks: toJson(segment.blocks),
      text: segment.text,
      words: segment.words,
      salt: segment.salt,
      hash: segment.hash,
    })),
  });
  await tx.block.createMany({
    data: rows.flatMap(({ segment, segmentId }) =>
      segment.rows.map(({ blockId, position, kind }) => ({
        versionId,
        segmentId,
        minRank: segment.minRank,
        blockId,
        position,
        kind,
      })),
    ),
  });
  await tx.mention.createMany({
    data: rows.flatMap(({ segment, segmentId }) =>
      segment.rows.flatMap(({ blockId, mentions }) =>
        mentions.map((mention) => ({
          ...mention,
          versionId,
          reportId: version.reportId,
          segmentId,
          minRank: segment.minRank,
          blockId,
        })),
      ),
    ),
  });
  await writeClaims(tx, { versionId, reportId: version.reportId }, rows);
  await tx.versionAttachment.createMany({
    data: rows.flatMap(({ segment, segmentId }) =>
      [...new Set(segment.attachmentIds)].map((attachmentId) => ({
        versionId,
        attachmentId,
        segmentId,
        minRank: segment.minRank,
      })),
    ),
  });
  return { versionId, hash, segmentIds: rows.map(({ segmentId }) => segmentId) };
}

/** Where claims stand, with the grade that each has today. */
async function writeClaims(
  tx: Prisma.TransactionClient,
  place: { versionId: string; reportId: string },
  rows: readonly { segment: CompiledSegment; segmentId: string }[],
): Promise<void> {
  const found = rows.flatMap(({ segment: { minRank, rows: blocks }, segmentId }) =>
    blocks.flatMap(({ blockId, claims }) =>
      claims.map((claim) => ({ ...claim, blockId, segmentId, minRank })),
    ),
  );
  if (found.length === 0) return;
  const graded = await tx.claim.findMany({
    where: { id: { in: found.map(({ claimId }) => claimId) } },
    select: { id: true, reliability: true, credibility: true, status: true },
  });
  const grades = new Map(graded.map(({ id, ...grade }) => [id, grade]));
  await tx.versionClaim.createMany({
    data: found.map(({ words: _, ...claim }, position) => ({
      ...place,
      ...claim,
      ...grades.get(claim.claimId),
      position,
    })),
  });
}

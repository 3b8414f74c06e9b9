import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import type { CompiledSegment } from "../publication/compile-segments";
import { publicSummary } from "../publication/public-summary";
import { claimFacts, type VersionFacts, versionHash } from "../publication/version-hash";
import { toJson } from "./to-json";

export type NewVersion = Omit<VersionFacts, "segments" | "claims"> & { publishedById: string | null };

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
  const rows = segments.map((segment) => ({ segment, segmentId: randomUUID() }));
  const claims = await gradedClaims(tx, rows);
  const hash = versionHash({
    ...facts,
    authorIds,
    subjectIds,
    segments: segments.map(({ position, minRank, hash: segmentHash }) => ({
      position,
      minRank,
      hash: segmentHash,
    })),
    ...(claims.length > 0 && { claims: claims.map(claimFacts) }),
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
  await tx.versionClaim.createMany({
    data: claims.map((claim, position) => ({ ...claim, versionId, reportId: version.reportId, position })),
  });
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

/** Where claims stand, in reading order, with the grade that each has today. */
async function gradedClaims(
  tx: Prisma.TransactionClient,
  rows: readonly { segment: CompiledSegment; segmentId: string }[],
) {
  const found = rows.flatMap(({ segment: { minRank, rows: blocks }, segmentId }) =>
    blocks.flatMap(({ blockId, claims }) =>
      claims.map(({ words: _, ...claim }) => ({ ...claim, blockId, segmentId, minRank })),
    ),
  );
  if (found.length === 0) return [];
  const graded = await tx.claim.findMany({
    where: { id: { in: found.map(({ claimId }) => claimId) } },
    select: { id: true, reliability: true, credibility: true, status: true },
  });
  const grades = new Map(graded.map(({ id, ...grade }) => [id, grade]));
  const none = { reliability: null, credibility: null, status: null };
  return found.map((claim) => ({ ...claim, ...(grades.get(claim.claimId) ?? none) }));
}

import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { Prisma } from "@/lib/db/generated/client";
import { toJson } from "@/lib/db/rows";
import type { CompiledSegment } from "@/lib/document/compile-segments";
import { readPublishedFacts } from "@/lib/evidence/queries/published-facts";
import { publicSummary } from "../public-summary";
import { readPictures } from "../queries/pictures";
import { VERSION_FORM, type VersionParts } from "../version-facts";
import { bylineHash, versionHash } from "../version-hash";

export type NewVersion = Omit<VersionParts, "form" | "authors" | "segments" | "claims" | "pictures"> & {
  authorIds: string[];
  publishedById: string | null;
};

/**
 * Writes a version with its segments, blocks, mentions, claims, subjects and attachments, and returns its id and hash.
 * Thirteen statements at most, whatever the length of the report.
 */
export async function writeVersion(
  tx: Prisma.TransactionClient,
  version: NewVersion,
  segments: readonly CompiledSegment[],
): Promise<{ versionId: string; hash: string; segmentIds: string[] }> {
  const versionId = randomUUID();
  const { publishedById, authorIds, subjectIds, dated, walls, ...facts } = version;
  const rows = segments.map((segment) => ({ segment, segmentId: randomUUID() }));
  const claims = await gradedClaims(tx, rows);
  const authors = await namedAuthors(tx, authorIds);
  const hash = versionHash({
    ...facts,
    form: VERSION_FORM,
    dated,
    walls,
    authors,
    subjectIds,
    segments: segments.map(({ position, minRank, hash: own }) => ({ position, minRank, hash: own })),
    claims,
    pictures: await readPictures(
      tx,
      segments.flatMap(({ attachmentIds }) => attachmentIds),
    ),
  });
  await tx.reportVersion.create({
    data: {
      id: versionId,
      ...facts,
      form: VERSION_FORM,
      datedOn: dated && new Date(`${dated.on}T00:00:00Z`),
      datedReason: dated?.reason ?? null,
      walls: walls === null ? Prisma.DbNull : toJson(walls),
      ...publicSummary(segments),
      publishedById,
      fullRank: Math.max(0, ...segments.map((segment) => segment.minRank)),
      hash,
    },
    select: { id: true },
  });
  await tx.versionAuthor.createMany({
    data: authors.map((author, position) => ({ versionId, position, ...author })),
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
    data: claims.map(({ facts: own, ...claim }, position) => ({
      ...claim,
      facts: own === null ? Prisma.DbNull : toJson(own),
      versionId,
      reportId: version.reportId,
      position,
    })),
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

/** Authors in order, by their current names. */
async function namedAuthors(tx: Prisma.TransactionClient, authorIds: readonly string[]) {
  const found = await tx.author.findMany({
    where: { id: { in: [...authorIds] } },
    select: { id: true, name: true },
  });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return authorIds.map((authorId) => {
    const name = names.get(authorId);
    if (name === undefined) return { authorId, name: null, nameSalt: null, nameHash: null };
    const nameSalt = randomBytes(16).toString("hex");
    return { authorId, name, nameSalt, nameHash: bylineHash(nameSalt, name) };
  });
}

/** The claims in reading order, each with its content and its current grade. */
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
  const ids = [...new Set(found.map(({ claimId }) => claimId))];
  const graded = await tx.claim.findMany({
    where: { id: { in: ids } },
    select: { id: true, reliability: true, credibility: true, status: true },
  });
  const grades = new Map(graded.map(({ id, ...grade }) => [id, grade]));
  const facts = await readPublishedFacts(tx, ids);
  const none = { reliability: null, credibility: null, status: null };
  return found.map((claim) => ({
    ...claim,
    ...(grades.get(claim.claimId) ?? none),
    facts: facts.get(claim.claimId) ?? null,
  }));
}

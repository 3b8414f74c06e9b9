import { readFile } from "node:fs/promises";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { SegmentBlocks } from "@/lib/document/document";
import { blockText } from "@/lib/document/plain-text";
import { refreshProofs } from "@/lib/entities/commands/relationships/refresh-proofs";
import { quoteHash } from "@/lib/entities/relationships/prove";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";

const Evidence = z.array(
  z.strictObject({
    from: z.string(),
    kind: z.string(),
    to: z.string(),
    report: z.string(),
    sentence: z.string(),
    /** when it was recorded, if that was after its report was published */
    recordedAt: z.coerce.date().optional(),
  }),
);

/**
 * Ties relationships to the sentences of the demonstration's reports that state them, as if each had been recorded when its
 * report was published.
 *
 * @throws Error naming the sentence if it is not in its report, or the relationship if it does not exist
 */
export async function seedEvidence(): Promise<void> {
  const entries = Evidence.parse(JSON.parse(await readFile("prisma/seed/evidence.json", "utf8")));
  const blocks = await blocksByReport([...new Set(entries.map((entry) => entry.report))]);
  const relationships = await db.relationship.findMany({
    select: { id: true, kind: true, from: { select: { slug: true } }, to: { select: { slug: true } } },
  });
  const ids = new Map(
    relationships.map((edge) => [`${edge.from.slug} ${edge.kind} ${edge.to.slug}`, edge.id]),
  );
  const rows = entries.map(({ from, kind, to, report, sentence, recordedAt }) => {
    const relationshipId = ids.get(`${from} ${kind} ${to}`);
    const found = blocks.get(report);
    const block = found?.blocks.find(({ text }) => text.includes(sentence));
    if (!relationshipId) throw new Error(`There is no relationship ${from} ${kind} ${to}`);
    if (!found || !block) throw new Error(`“${sentence}” is not in ${report}`);
    const start = block.text.indexOf(sentence);
    return {
      relationshipId,
      blockId: block.id,
      start,
      end: start + sentence.length,
      quoteHash: quoteHash(sentence),
      recordedAt: recordedAt ?? found.publishedAt,
    };
  });
  await db.$transaction(async (tx) => {
    if ((await tx.relationshipEvidence.count()) > 0) return;
    await tx.relationshipEvidence.createMany({ data: rows });
    await dateByReports(tx);
    const reports = await tx.report.findMany({
      where: { currentVersionId: { not: null } },
      select: { id: true },
    });
    for (const { id } of reports) await refreshProofs(tx, id);
    await raiseEpoch(tx);
  });
}

/**
 * Dates what the demonstration knows by its reports: entities with their names and identifiers by the first report that
 * names them, relationships by their first sentence, or by the reports that name their entities.
 */
async function dateByReports(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Entity" e SET "createdAt" = least(e."createdAt", first."at") FROM (
      SELECT named."entityId", min(r."publishedAt") AS "at"
      FROM (SELECT "entityId", "reportId" FROM "Mention" UNION ALL SELECT "entityId", "reportId" FROM "Subject") named
      JOIN "Report" r ON r."id" = named."reportId" GROUP BY named."entityId") first
    WHERE first."entityId" = e."id"`;
  await tx.$executeRaw`
    UPDATE "Relationship" x SET "recordedAt" = coalesce(
      (SELECT min(v."recordedAt") FROM "RelationshipEvidence" v WHERE v."relationshipId" = x."id"),
      (SELECT max(e."createdAt") FROM "Entity" e WHERE e."id" IN (x."fromId", x."toId")
        AND EXISTS (SELECT FROM "Mention" m WHERE m."entityId" = e."id")),
      x."recordedAt")`;
  await tx.$executeRaw`
    UPDATE "Entity" e SET "createdAt" = least(e."createdAt", (
      SELECT min(x."recordedAt") FROM "Relationship" x WHERE e."id" IN (x."fromId", x."toId")))`;
  for (const table of [Prisma.sql`"EntityName"`, Prisma.sql`"Identifier"`]) {
    await tx.$executeRaw`
      UPDATE ${table} n SET "recordedAt" = least(n."recordedAt", e."createdAt") FROM "Entity" e WHERE e."id" = n."entityId"`;
  }
}

async function blocksByReport(
  slugs: string[],
): Promise<Map<string, { publishedAt: Date; blocks: { id: string; text: string }[] }>> {
  const reports = await db.report.findMany({
    where: { slug: { in: slugs }, publishedAt: { not: null } },
    select: {
      slug: true,
      publishedAt: true,
      currentVersion: { select: { segments: { select: { blocks: true } } } },
    },
  });
  return new Map(
    reports.flatMap(({ slug, publishedAt, currentVersion }) => {
      const blocks = (currentVersion?.segments ?? [])
        .flatMap((segment) => SegmentBlocks.parse(segment.blocks))
        .map((block) => ({ id: block.attrs.id, text: blockText(block) }));
      return publishedAt ? [[slug, { publishedAt, blocks }]] : [];
    }),
  );
}

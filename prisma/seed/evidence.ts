import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { refreshProofs } from "@/lib/entities/commands/refresh-proofs";
import { SegmentBlocks } from "@/lib/reports/document/document";
import { blockText } from "@/lib/reports/document/plain-text";
import { raiseEpoch } from "@/lib/reports/epoch";

const Evidence = z.array(
  z.strictObject({
    from: z.string(),
    kind: z.string(),
    to: z.string(),
    report: z.string(),
    sentence: z.string(),
  }),
);

/**
 * Ties relationships to the sentences of the demonstration's reports that state them.
 *
 * @throws Error naming the sentence when it does not stand in its report, or the relationship when there is none
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
  const rows = entries.map(({ from, kind, to, report, sentence }) => {
    const relationshipId = ids.get(`${from} ${kind} ${to}`);
    const block = blocks.get(report)?.find(({ text }) => text.includes(sentence));
    if (!relationshipId) throw new Error(`There is no relationship ${from} ${kind} ${to}`);
    if (!block) throw new Error(`“${sentence}” does not stand in ${report}`);
    const start = block.text.indexOf(sentence);
    const quoteHash = createHash("sha256").update(sentence).digest("hex");
    return { relationshipId, blockId: block.id, start, end: start + sentence.length, quoteHash };
  });
  await db.$transaction(async (tx) => {
    if ((await tx.relationshipEvidence.count()) > 0) return;
    await tx.relationshipEvidence.createMany({ data: rows });
    const reports = await tx.report.findMany({
      where: { currentVersionId: { not: null } },
      select: { id: true },
    });
    for (const { id } of reports) await refreshProofs(tx, id);
    await raiseEpoch(tx);
  });
}

async function blocksByReport(slugs: string[]): Promise<Map<string, { id: string; text: string }[]>> {
  const reports = await db.report.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, currentVersion: { select: { segments: { select: { blocks: true } } } } },
  });
  return new Map(
    reports.map(({ slug, currentVersion }) => [
      slug,
      (currentVersion?.segments ?? [])
        .flatMap((segment) => SegmentBlocks.parse(segment.blocks))
        .map((block) => ({ id: block.attrs.id, text: blockText(block) })),
    ]),
  );
}

import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { claimSpans } from "@/lib/document/claim-spans";
import type { ReportDocument } from "@/lib/document/document";
import { blockText } from "@/lib/document/plain-text";
import { quoteHash } from "@/lib/entities/relationships/prove";
import { refreshClaims } from "@/lib/evidence/commands/refresh-claims";
import type { Plant } from "./canary-document";

/** An id that is the same in every world, no matter what else is planted. */
export function plantedId(...parts: (string | number)[]): string {
  const hex = createHash("sha256").update(parts.join(" ")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Plants words of one level; `note` records an id that is as secret as they are. */
export type Planting = { plant: Plant; note: (place: string, word: string) => void };

type Ends = { fromId: string; toId: string; sourceId: string; documentId: string };

/** A source with one document, and an entity at the other end of every planted edge; all public. */
export async function plantEnds(fromId: string): Promise<Ends> {
  const { id: toId } = await db.entity.create({
    data: {
      slug: "canary-partner",
      kind: "Organization",
      stages: [],
      summary: "Another fictional company of the leak test.",
      confidence: "low",
      names: { create: { lang: "en", type: "primary", value: "Canary Partner" } },
    },
    select: { id: true },
  });
  const source = await db.source.create({
    data: {
      slug: "canary-source",
      name: "Canary Source",
      publisher: "Canary Works",
      owner: "Canary Works",
      affiliationNote: "",
      lang: "en",
      about: "A fictional source of the leak test.",
      reliability: "C",
      gradings: { create: { reliability: "C", rationale: "Fictional.", downgrade: false } },
      documents: { create: { title: "Canary document", lang: "en" } },
    },
    select: { id: true, documents: { select: { id: true } } },
  });
  return { fromId, toId, sourceId: source.id, documentId: source.documents[0]?.id ?? "" };
}

/**
 * For each claim in a document, writes the claim with a planted word in every place that can hold one, and an edge that
 * the sentence around it proves. Publishing picks up both.
 *
 * @param plants the planter of each claim's level, by claim id
 */
export async function plantEvidence(
  reportId: string,
  document: ReportDocument,
  { fromId, toId, documentId }: Ends,
  plants: ReadonlyMap<string, Planting>,
): Promise<void> {
  const spans = document.content.flatMap((node) =>
    node.type === "paywall"
      ? []
      : claimSpans(node).map((span) => ({ ...span, blockId: node.attrs.id, text: blockText(node) })),
  );
  for (const { claimId, words, blockId, text } of spans) {
    const planting = plants.get(claimId);
    if (!planting) throw new Error(`No planter for the claim on “${words}”`);
    const { plant, note } = planting;
    note("id of an edge", plantedId("edge", claimId));
    const kind = "asserted";
    await db.claim.create({
      data: {
        id: claimId,
        reportId,
        quote: words,
        subjectId: fromId,
        predicate: "other",
        statement: `Says ${plant("statement of a claim")}`,
        asserterName: plant("asserter of a claim"),
        createdAt: new Date("2026-01-01"),
        documents: {
          create: {
            documentId,
            position: 0,
            locator: plant("locator of a claim"),
            quote: plant("quotation of a document"),
          },
        },
        assessments: {
          create: {
            credibility: 6,
            status: kind,
            rationale: `Because ${plant("rationale")}`,
            assessedAt: new Date("2026-01-01"),
          },
        },
      },
      select: { id: true },
    });
    await db.relationship.create({
      data: {
        id: plantedId("edge", claimId),
        fromId,
        toId,
        kind: "supplies",
        confidence: "low",
        recordedAt: new Date("2026-01-01"),
        evidence: { create: { blockId, start: 0, end: text.length, quoteHash: quoteHash(text) } },
      },
      select: { id: true },
    });
  }
  await db.$transaction((tx) => refreshClaims(tx, { claimIds: spans.map(({ claimId }) => claimId) }));
}

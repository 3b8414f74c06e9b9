import { OPERATOR } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { newBlockId } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import type { Inline } from "@/lib/document/inline";
import { publishReport } from "@/lib/publishing/commands/publish-report";
import { createDraft } from "../commands/create-draft";
import { saveDraft } from "../commands/save-draft";

/** A small world for tests of reading: two paid tiers, an author, an entity for each level and one subject. */
export type World = { authorId: string; subjectId: string; entities: Record<string, string> };

export const ORIGIN = { address: "127.0.0.1", userAgent: "test" };

export async function seedWorld(): Promise<World> {
  const tiers = [
    { slug: "subscriber", name: "Subscriber", rank: 20 },
    { slug: "professional", name: "Professional", rank: 30 },
  ];
  await db.tier.createMany({
    data: tiers.map((tier) => ({ ...tier, priceText: "", summary: "", benefits: [] })),
  });
  const author = await db.author.create({
    data: { slug: "ann", name: "Ann", bio: "" },
    select: { id: true },
  });
  const entities: Record<string, string> = {};
  for (const level of ["public", "registered", "subscriber", "professional"]) {
    entities[level] = await entity(`entity-${level}`, `The ${level} one`);
  }
  return { authorId: author.id, subjectId: await entity("entity-subject", "Subject Corp"), entities };
}

async function entity(slug: string, name: string): Promise<string> {
  const { id } = await db.entity.create({
    data: {
      slug,
      kind: "Organization",
      stages: [],
      summary: `About ${slug}`,
      confidence: "high",
      names: { create: { lang: "en", type: "primary", value: name } },
    },
    select: { id: true },
  });
  return id;
}

type Part = { access: string; words: string; entityId?: string | null; offer?: string };
type Wanted = {
  parts?: Part[];
  document?: ReportDocument;
  title: string;
  reportId?: string;
  kind?: "updated" | "corrected";
  reason?: string;
  tags?: string[];
  subjectIds?: string[];
  /** when it is published, by the commands' clock */
  publishedAt?: string;
  /** an additional date to show */
  dated?: { on: string; reason: string };
};

/** Publishes a report, or its next version, through the commands that the desk uses. */
export async function publish(world: World, wanted: Wanted): Promise<{ reportId: string; slug: string }> {
  const { publishedAt } = wanted;
  return publishedAt
    ? atTime(new Date(publishedAt), () => publishNow(world, wanted))
    : publishNow(world, wanted);
}

async function publishNow(world: World, wanted: Wanted): Promise<{ reportId: string; slug: string }> {
  const reportId = wanted.reportId ?? (await createDraft(OPERATOR, { title: wanted.title }, ORIGIN)).reportId;
  const { revision } = await db.draft.findUniqueOrThrow({ where: { reportId }, select: { revision: true } });
  await saveDraft(OPERATOR, {
    reportId,
    basedOn: revision,
    kind: "saved",
    content: {
      title: wanted.title,
      standfirst: "What it says",
      offer: "What is inside",
      document: wanted.document ?? documentOf(wanted.parts ?? []),
      tags: wanted.tags ?? ["magnets"],
      authorIds: [world.authorId],
      subjectIds: wanted.subjectIds ?? [world.subjectId],
      publishedAt: wanted.dated ? `${wanted.dated.on}T00:00:00.000Z` : null,
      dateReason: wanted.dated?.reason ?? "",
    },
  });
  const { slug } = await publishReport(
    OPERATOR,
    { reportId, kind: wanted.kind ?? "updated", reason: wanted.reason },
    ORIGIN,
  );
  return { reportId, slug };
}

function documentOf(parts: readonly Part[]): ReportDocument {
  return {
    type: "doc",
    content: parts.flatMap(({ access, words, entityId, offer }) => {
      const text: Inline = { type: "text", text: words };
      if (entityId) text.marks = [{ type: "entity", attrs: { id: entityId, proposed: false } }];
      return [
        { type: "paywall" as const, attrs: { access, ...(offer !== undefined && { offer }) } },
        { type: "paragraph" as const, attrs: { id: newBlockId() }, content: [text] },
      ];
    }),
  };
}

/** Publishes a report that shows a picture at each of the given levels. */
export async function publishFigures(
  world: World,
  title: string,
  attachmentIds: Record<string, string>,
): Promise<{ reportId: string; slug: string }> {
  const size = { width: 1, height: 1, alt: "A picture", caption: "", credit: "" };
  const content = Object.entries(attachmentIds).flatMap(([access, attachmentId]) => [
    { type: "paywall" as const, attrs: { access } },
    { type: "figure" as const, attrs: { id: newBlockId(), attachmentId, ...size } },
  ]);
  return publish(world, { title, document: { type: "doc", content } });
}

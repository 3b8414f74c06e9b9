import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { OPERATOR } from "@/lib/access/types";
import { storePicture } from "@/lib/attachments/commands/store-picture";
import { db } from "@/lib/db/client";
import { publishReport } from "@/lib/publishing/commands/publish-report";
import { createDraft } from "@/lib/reports/commands/create-draft";
import { deleteDraft } from "@/lib/reports/commands/delete-draft";
import { saveDraft } from "@/lib/reports/commands/save-draft";
import type { DraftContent } from "@/lib/reports/schema";

const ORIGIN = { address: "local", userAgent: "leak test" };

const sentenceOf = (title: string) => `The plant of ${title} makes its own magnets.`;

async function content(title: string): Promise<DraftContent> {
  const author = { slug: "planted-author", name: "Planted Author", bio: "" };
  const { id } = await db.author.upsert({
    where: { slug: author.slug },
    create: author,
    update: {},
    select: { id: true },
  });
  // No two reports say the same: the checks would warn.
  const text = sentenceOf(title);
  return {
    title,
    standfirst: "A planted report.",
    offer: "What is inside.",
    document: {
      type: "doc",
      content: [
        { type: "paywall", attrs: { access: "public" } },
        {
          type: "paragraph",
          attrs: { id: `block-${randomUUID().slice(0, 8)}` },
          content: [{ type: "text", text }],
        },
      ],
    },
    tags: ["planted"],
    authorIds: [id],
    subjectIds: [],
    publishedAt: null,
  };
}

/** A publishable draft, saved twice. */
async function draft() {
  const title = `Planted ${randomUUID().slice(0, 8)}`;
  const { reportId } = await createDraft(OPERATOR, { title }, ORIGIN);
  const written = await content(title);
  for (const offer of ["What is inside.", "All that is inside."]) {
    const { revision: basedOn } = await db.draft.findUniqueOrThrow({
      where: { reportId },
      select: { revision: true },
    });
    await saveDraft(OPERATOR, { reportId, basedOn, kind: "saved", content: { ...written, offer } });
  }
  const { revision, revisions } = await db.draft.findUniqueOrThrow({
    where: { reportId },
    select: { revision: true, revisions: { select: { id: true }, orderBy: { revision: "asc" }, take: 1 } },
  });
  const block = written.document.content[1];
  const blockId = block && block.type !== "paywall" ? block.attrs.id : "";
  return {
    reportId,
    revision,
    blockId,
    revisionId: revisions[0]?.id ?? "",
    content: written,
    sentence: sentenceOf(title),
  };
}

/** The report of a draft that is in the trash. */
async function trashedDraft(): Promise<string> {
  const { reportId } = await draft();
  await deleteDraft(OPERATOR, { reportId }, ORIGIN);
  return reportId;
}

/** A published report. */
async function report() {
  const made = await draft();
  const { versionId, slug } = await publishReport(OPERATOR, { reportId: made.reportId }, ORIGIN);
  return { ...made, versionId, slug };
}

async function term() {
  const slug = `planted-${randomUUID().slice(0, 8)}`;
  const data = { slug, zh: `种${slug}`, pinyin: "zhǒng", en: ["planted"], sense: "Planted", usage: "" };
  return db.glossaryTerm.create({ data, select: { id: true, slug: true } });
}

/** A picture as a person would upload it. */
async function picture(): Promise<Buffer> {
  const background = { r: Math.floor(Math.random() * 256), g: 40, b: 90 };
  return sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
}

async function attachment(): Promise<string> {
  return (await storePicture(OPERATOR, await picture(), ORIGIN)).attachmentId;
}

export const reportRows = { draft, trashedDraft, report, term, picture, attachment };

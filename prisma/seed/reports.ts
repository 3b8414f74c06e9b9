import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { storePicture } from "@/lib/attachments/commands/store-picture";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { buildMatcher, type Matcher } from "@/lib/entities/matching/build-matcher";
import { parseMarkdown } from "@/lib/imports/markdown/parse-markdown";
import { publishReport } from "@/lib/reports/commands/publish-report";
import { saveImportedDraft } from "@/lib/reports/commands/save-imported-draft";
import type { ReportDocument } from "@/lib/reports/document/document";
import type { Inline } from "@/lib/reports/document/inline";
import { mapInlines } from "@/lib/reports/document/map-inlines";

const FOLDER = "prisma/seed/reports";
const Authors = z.array(z.strictObject({ slug: z.string(), name: z.string(), bio: z.string() }));

/** Publishes the demonstration's reports that are not there yet, with their authors. */
export async function seedReports(viewer: Viewer, origin: Origin): Promise<void> {
  const authors = Authors.parse(JSON.parse(await readFile(path.join(FOLDER, "authors.json"), "utf8")));
  await db.author.createMany({ data: authors, skipDuplicates: true });
  const names = await db.entityName.findMany({
    select: { entityId: true, value: true, entity: { select: { kind: true, slug: true } } },
  });
  const matcher = buildMatcher(
    names.map(({ entityId, value, entity }) => ({ entityId, value, kind: entity.kind })),
  );
  const entityIds = new Map(names.map(({ entityId, entity }) => [entity.slug, entityId]));
  const authorIds = new Map((await db.author.findMany()).map(({ slug, id }) => [slug, id]));
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".md")).sort();
  for (const file of files) {
    const parsed = parseMarkdown(await readFile(path.join(FOLDER, file), "utf8"), {
      access: "subscriber",
      highlightsAccess: "public",
    });
    const there = await db.report.findUnique({
      where: { slug: parsed.slug },
      select: { currentVersionId: true },
    });
    if (there?.currentVersionId) continue;
    const pictures = new Map<string, { attachmentId: string; width: number; height: number }>();
    for (const image of parsed.images)
      pictures.set(
        image.blockId,
        await storePicture(viewer, await readFile(path.join("prisma/seed", image.path))),
      );
    const document: ReportDocument = {
      type: "doc",
      content: parsed.document.content.map((node) => {
        if (node.type === "paywall") return node;
        if (node.type === "figure")
          return { ...node, attrs: { ...node.attrs, ...pictures.get(node.attrs.id) } };
        return mapInlines(node, (content) => content.flatMap((inline) => mentioned(inline, matcher)));
      }),
    };
    const { reportId } = await db.$transaction((tx) =>
      saveImportedDraft(tx, viewer, {
        slug: parsed.slug,
        importSource: `file:${file}`,
        content: () => ({
          title: parsed.title,
          standfirst: parsed.standfirst,
          offer: parsed.offer,
          document,
          tags: parsed.tags,
          authorIds: parsed.authors.flatMap(({ value }) => authorIds.get(value) ?? []),
          subjectIds: parsed.entities.flatMap(({ value }) => entityIds.get(value) ?? []),
          publishedAt: parsed.publishedAt,
        }),
      }),
    );
    await publishReport(viewer, { reportId }, origin);
  }
}

function mentioned(node: Inline, matcher: Matcher): Inline[] {
  if (node.type !== "text" || node.marks?.some((mark) => mark.type === "link")) return [node];
  const parts: Inline[] = [];
  let at = 0;
  const push = (end: number, entityId?: string) => {
    const text = node.text.slice(at, end);
    const marks = [
      ...(node.marks ?? []),
      ...(entityId ? [{ type: "entity" as const, attrs: { id: entityId, proposed: false } }] : []),
    ];
    if (text !== "") parts.push({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
    at = end;
  };
  for (const match of matcher.find(node.text).filter((found) => !found.ambiguous)) {
    push(match.start);
    push(match.end, match.entityId);
  }
  push(node.text.length);
  return parts;
}

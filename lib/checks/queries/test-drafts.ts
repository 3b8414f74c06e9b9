import { OPERATOR } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { newBlockId } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import type { Mark } from "@/lib/document/inline";
import { createDraft } from "@/lib/reports/commands/create-draft";
import { saveDraft } from "@/lib/reports/commands/save-draft";
import { ORIGIN } from "@/lib/reports/queries/test-world";

type Content = ReportDocument["content"];

export const paragraph = (text: string, mark?: Mark): Content[number] & { type: "paragraph" } => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content: [{ type: "text", text, ...(mark && { marks: [mark] }) }],
});

/** The content of a draft with these blocks; complete, so that the checks find nothing outside its blocks. */
export const contentOf = (authorId: string, content: Content) => ({
  title: "At the checks",
  standfirst: "What it says",
  offer: "What is inside",
  document: { type: "doc" as const, content },
  tags: ["magnets"],
  authorIds: [authorId],
  subjectIds: [],
  publishedAt: null,
});

/** Creates a draft with these blocks. */
export async function draftOf(authorId: string, ...content: Content): Promise<string> {
  const { reportId } = await createDraft(OPERATOR, { title: "At the checks" }, ORIGIN);
  await write(authorId, reportId, content);
  return reportId;
}

/** Saves a draft with these blocks instead of the previous ones. */
export async function write(authorId: string, reportId: string, content: Content): Promise<void> {
  const { revision } = await db.draft.findUniqueOrThrow({ where: { reportId }, select: { revision: true } });
  const intent = { reportId, basedOn: revision, kind: "saved" as const };
  await saveDraft(OPERATOR, { ...intent, content: contentOf(authorId, content) });
}

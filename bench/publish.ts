import { OPERATOR } from "@/lib/access/types";
import { benchReport } from "./corpus";

export const ORIGIN = { address: "127.0.0.1", userAgent: "bench" };

/** Saves a draft of report `number` of the corpus through the commands of the desk; gives back how to publish it. */
export async function prepareReport(number: number) {
  const [{ db }, { createDraft }, { saveDraft }, { publishReport }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/reports/commands/create-draft"),
    import("@/lib/reports/commands/save-draft"),
    import("@/lib/publishing/commands/publish-report"),
  ]);
  const author = await db.author.findFirstOrThrow({ select: { id: true }, orderBy: { slug: "asc" } });
  const { title, standfirst, tag, document } = benchReport(number);
  const { reportId } = await createDraft(OPERATOR, { title }, ORIGIN);
  const { revision } = await db.draft.findUniqueOrThrow({ where: { reportId }, select: { revision: true } });
  const content = { title, standfirst, document, tags: [tag], authorIds: [author.id], subjectIds: [] };
  await saveDraft(OPERATOR, {
    reportId,
    basedOn: revision,
    kind: "saved",
    content: { ...content, offer: "Figures", publishedAt: null, dateReason: "" },
  });
  return async (): Promise<{ id: string; slug: string }> => {
    const { slug } = await publishReport(OPERATOR, { reportId, kind: "updated" }, ORIGIN);
    return { id: reportId, slug };
  };
}

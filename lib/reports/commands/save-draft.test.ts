import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { newBlockId } from "@/lib/document/block";
import type { DraftContent } from "../schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { createDraft } = await import("./create-draft");
const { saveDraft } = await import("./save-draft");
const { ORIGIN } = await import("../queries/test-world");

const words = (text: string): DraftContent => ({
  title: "Kilns",
  standfirst: "",
  offer: "",
  document: {
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text }] }],
  },
  tags: [],
  authorIds: [],
  subjectIds: [],
  publishedAt: null,
});
let reportId: string;
let revision = 1;

async function autosave(text: string): Promise<void> {
  const saved = await saveDraft(OPERATOR, {
    reportId,
    basedOn: revision,
    kind: "autosave",
    content: words(text),
  });
  expect(saved.status).toBe("saved");
  revision += 1;
}

const saves = async () =>
  (
    await db.draftRevision.findMany({
      where: { draft: { reportId }, kind: "autosave" },
      orderBy: { revision: "asc" },
      select: { content: true },
    })
  ).map(({ content }) => JSON.stringify(content).match(/[a-z]{4,}(?= end)/)?.[0].length ?? 0);

beforeAll(async () => {
  reportId = (await createDraft(OPERATOR, { title: "Kilns" }, ORIGIN)).reportId;
});

it("creates one revision of what is typed in a few minutes", async () => {
  for (const length of [100, 900, 800, 1000]) await autosave(`${"k".repeat(length)} end`);
  expect(await saves()).toEqual([1000]);
});

it("keeps the text from before most of it was removed", async () => {
  await autosave("all that is left");
  await autosave("all that is left, and more");
  expect(await saves()).toEqual([1000, 0]);
});

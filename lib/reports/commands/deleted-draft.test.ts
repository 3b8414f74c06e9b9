import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, ORIGIN } = await import("../queries/test-world");
const { createDraft } = await import("./create-draft");
const { deleteDraft } = await import("./delete-draft");
const { purgeDraft } = await import("./purge-draft");
const { saveAsNewDraft } = await import("./save-as-new-draft");
const { saveDraft } = await import("./save-draft");
const { findDraft } = await import("../queries/drafts/find-draft");
const { claimIn, QUOTE, seedDesk, words } = await import("./test-desk");

let world: Awaited<ReturnType<typeof seedWorld>>;
let author: Person;
let other: Person;
let editor: Person;
let reportId: string;

const claimOf = (from: string) => claimIn(author, from, world.subjectId);

beforeAll(async () => {
  world = await seedWorld();
  ({ author, other, editor } = await seedDesk());
});

beforeEach(async () => {
  ({ reportId } = await createDraft(author, { title: "Oxides" }, ORIGIN));
});

describe("an author whose draft was deleted", () => {
  it("is told who deleted it, and whether they may restore it", async () => {
    await deleteDraft(editor, { reportId }, ORIGIN);
    const save = (viewer: Person) =>
      saveDraft(viewer, { reportId, basedOn: 1, kind: "autosave", content: words("Typed on") });
    expect(await save(author)).toMatchObject({
      status: "deleted",
      by: "mara",
      byYou: false,
      mayRestore: true,
    });
    expect(await save(other)).toMatchObject({ status: "deleted", by: "mara", mayRestore: false });
    expect(await save(editor)).toMatchObject({ status: "deleted", byYou: true, mayRestore: true });
    await purgeDraft(editor, { reportId }, ORIGIN);
    await expect(save(author)).rejects.toBeInstanceOf(NotFound);
  });

  it("saves their words as a new draft with its claims, and without the marks of claims that are gone", async () => {
    const { claimId } = await claimOf(reportId);
    await deleteDraft(editor, { reportId }, ORIGIN);
    const made = await saveAsNewDraft(other, { content: words("Oxides", claimId) }, ORIGIN);
    const { content, mayDelete } = await findDraft(other, made.reportId);
    expect(content).toEqual(words("Oxides", claimId));
    expect(mayDelete).toBe(true);
    expect(await db.claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({
      reportId: made.reportId,
      retractedAt: null,
    });
    await purgeDraft(editor, { reportId }, ORIGIN);
    expect((await db.claim.findUniqueOrThrow({ where: { id: claimId } })).retractedAt).toBeNull();
    await db.claim.update({ where: { id: claimId }, data: { retractedAt: new Date() } });
    const bare = await saveAsNewDraft(other, { content: words("Oxides", claimId) }, ORIGIN);
    const { content: without } = await findDraft(other, bare.reportId);
    expect(JSON.stringify(without)).not.toContain(claimId);
    expect(JSON.stringify(without)).toContain(QUOTE);
  });

  it("leaves the claims of a draft that is not deleted where they are", async () => {
    const { claimId } = await claimOf(reportId);
    await saveAsNewDraft(author, { content: words("Another", claimId) }, ORIGIN);
    expect((await db.claim.findUniqueOrThrow({ where: { id: claimId } })).reportId).toBe(reportId);
  });

  it("recognises a save of theirs elsewhere as their own", async () => {
    const save = (viewer: Person, title: string) =>
      saveDraft(viewer, { reportId, basedOn: 1, kind: "saved", content: words(title) });
    await save(author, "First");
    expect(await save(author, "Second")).toMatchObject({ status: "conflict", savedByYou: true });
    expect(await save(other, "Third")).toMatchObject({
      status: "conflict",
      savedByYou: false,
      savedBy: "author",
    });
  });
});

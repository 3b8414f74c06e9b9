import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { OPERATOR, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { ListDrafts } from "../desk-query";
import { InTrash, TRASH_DAYS } from "../trash-policy";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("../queries/test-world");
const { createDraft } = await import("./create-draft");
const { deleteDraft } = await import("./delete-draft");
const { restoreDraft } = await import("./restore-draft");
const { purgeDraft, purgeTrash } = await import("./purge-draft");
const { saveDraft } = await import("./save-draft");
const { saveImportedDraft } = await import("./save-imported-draft");
const { changeSlug } = await import("./change-slug");
const { publishReport } = await import("@/lib/publishing/commands/publish-report");
const { listDrafts } = await import("../queries/drafts/list-drafts");
const { findDraft } = await import("../queries/drafts/find-draft");
const { listHistory } = await import("@/lib/publishing/queries/list-history");
const { readSnapshot } = await import("../queries/drafts/read-snapshot");
const { previewDraft } = await import("../queries/drafts/preview-draft");
const { findTrashed, listTrash } = await import("../queries/drafts/list-trash");
const { checkDraft } = await import("@/lib/checks/queries/check-draft");
const { deskClaims } = await import("@/lib/evidence/queries/recheck/desk-claims");
const { suggestClaims } = await import("@/lib/evidence/queries/desk-claims");
const { ListDeskClaims } = await import("@/lib/evidence/recheck-query");

const { claimIn, seedDesk, words } = await import("./test-desk");

let world: Awaited<ReturnType<typeof seedWorld>>;
let author: Person;
let other: Person;
let named: Person;
let namedId: string;
let editor: Person;
let reportId: string;

const claimOf = (from: string) => claimIn(author, from, world.subjectId);

const backdate = (id: string, days: number) =>
  db.draftDeletion.updateMany({
    where: { reportId: id, restoredAt: null },
    data: { deletedAt: new Date(Date.now() - days * 86_400_000) },
  });

beforeAll(async () => {
  world = await seedWorld();
  ({ author, other, named, namedId, editor } = await seedDesk());
});

beforeEach(async () => {
  ({ reportId } = await createDraft(author, { title: "Oxides" }, ORIGIN));
});

describe("deleting a draft", () => {
  it("is for its creator and for editors, and never for a published report", async () => {
    await expect(deleteDraft(other, { reportId }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    // Naming yourself as an author must not be a way to do it.
    const content = { ...words("Oxides"), authorIds: [namedId] };
    await saveDraft(named, { reportId, basedOn: 1, kind: "saved", content });
    await expect(deleteDraft(named, { reportId }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await deleteDraft(editor, { reportId }, ORIGIN);
    await expect(deleteDraft(editor, { reportId }, ORIGIN)).rejects.toBeInstanceOf(InTrash);
    const parts = [{ access: "public", words: "open words" }];
    const published = (await publish(world, { title: "Live", parts })).reportId;
    await expect(deleteDraft(editor, { reportId: published }, ORIGIN)).rejects.toBeInstanceOf(Invalid);
  });

  it("removes it from every list and refuses every action on it", async () => {
    const { claimId } = await claimOf(reportId);
    await deleteDraft(author, { reportId }, ORIGIN);
    const listed = (await listDrafts(author, ListDrafts.parse({ q: "oxides" }))).rows;
    expect(listed.map(({ id }) => id)).not.toContain(reportId);
    const claims = (await deskClaims(author, ListDeskClaims.parse({}))).items.map(({ claim }) => claim.id);
    expect(claims).not.toContain(claimId);
    expect((await suggestClaims(author, "4,000")).map(({ id }) => id)).not.toContain(claimId);
    await expect(findDraft(author, reportId)).rejects.toBeInstanceOf(NotFound);
    await expect(checkDraft(author, reportId)).rejects.toBeInstanceOf(NotFound);
    await expect(publishReport(editor, { reportId }, ORIGIN)).rejects.toBeInstanceOf(InTrash);
    await expect(publishReport(OPERATOR, { reportId, reason: "Wrong" }, ORIGIN)).rejects.toBeInstanceOf(
      InTrash,
    );
    await expect(changeSlug(author, { reportId, slug: "moved" }, ORIGIN)).rejects.toBeInstanceOf(InTrash);
    await expect(claimOf(reportId)).rejects.toBeInstanceOf(InTrash);
  });

  it("keeps its address, says so to an import, and numbers the next of its title", async () => {
    const { slug } = await db.report.findUniqueOrThrow({ where: { id: reportId }, select: { slug: true } });
    await db.report.update({ where: { id: reportId }, data: { importSource: "file:oxides.md" } });
    await deleteDraft(editor, { reportId }, ORIGIN);
    const imported = { slug, importSource: "file:oxides.md", content: () => words("Oxides") };
    await expect(db.$transaction((tx) => saveImportedDraft(tx, author, imported))).rejects.toThrow(
      `“${slug}” is the address of a draft in the trash, deleted by mara.`,
    );
    const next = await createDraft(author, { title: "Oxides" }, ORIGIN);
    expect(next.slug).not.toBe(slug);
    await expect(changeSlug(author, { reportId: next.reportId, slug }, ORIGIN)).rejects.toThrow(
      "A draft in the trash has this address",
    );
  });
});

describe("the trash", () => {
  it("shows a draft to those who may restore it, with its preview and its history, and to no one else", async () => {
    const content = { ...words("Oxides"), authorIds: [namedId] };
    await saveDraft(author, { reportId, basedOn: 1, kind: "saved", content });
    await deleteDraft(editor, { reportId }, ORIGIN);
    for (const viewer of [author, named, editor]) {
      const [found] = (await listTrash(viewer)).filter((row) => row.reportId === reportId);
      expect(found).toMatchObject({ title: "Oxides", begunBy: "author", deletedBy: "mara" });
      expect(await findTrashed(viewer, reportId)).toEqual(found);
      expect((await listHistory(viewer, reportId)).inTrash).toBe(true);
      expect((await readSnapshot(viewer, reportId, "draft")).content.title).toBe("Oxides");
      expect((await previewDraft(viewer, reportId, "staff")).head.title).toBe("Oxides");
    }
    const asked = [
      () => findTrashed(other, reportId),
      () => listHistory(other, reportId),
      () => readSnapshot(other, reportId, "draft"),
      () => previewDraft(other, reportId, "staff"),
      () => restoreDraft(other, { reportId }, ORIGIN),
    ];
    for (const ask of asked) await expect(ask()).rejects.toBeInstanceOf(NotFound);
    expect((await listTrash(other)).map((row) => row.reportId)).not.toContain(reportId);
  });

  it("restores a draft unchanged, once, and can delete it again", async () => {
    const before = await findDraft(author, reportId);
    await deleteDraft(editor, { reportId }, ORIGIN);
    await restoreDraft(author, { reportId }, ORIGIN);
    expect(await findDraft(author, reportId)).toEqual(before);
    await expect(restoreDraft(author, { reportId }, ORIGIN)).rejects.toBeInstanceOf(Conflict);
    await deleteDraft(author, { reportId }, ORIGIN);
    const rows = await db.draftDeletion.findMany({ where: { reportId }, orderBy: { deletedAt: "asc" } });
    expect(rows).toMatchObject([
      { deletedById: editor.accountId, restoredById: author.accountId, restoredAt: expect.any(Date) },
      { deletedById: author.accountId, restoredById: null, restoredAt: null },
    ]);
  });

  it("lets only editors delete permanently, and only drafts in it", async () => {
    await expect(purgeDraft(editor, { reportId }, ORIGIN)).rejects.toBeInstanceOf(Conflict);
    await deleteDraft(author, { reportId }, ORIGIN);
    await expect(purgeDraft(author, { reportId }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await purgeDraft(editor, { reportId }, ORIGIN);
    expect(await db.report.count({ where: { id: reportId } })).toBe(0);
    await expect(restoreDraft(editor, { reportId }, ORIGIN)).rejects.toBeInstanceOf(NotFound);
  });

  it("is emptied of what has been in it for 30 days, and of nothing else", async () => {
    const fresh = (await createDraft(author, { title: "Fresh" }, ORIGIN)).reportId;
    const restored = (await createDraft(author, { title: "Restored" }, ORIGIN)).reportId;
    for (const id of [reportId, fresh, restored]) await deleteDraft(author, { reportId: id }, ORIGIN);
    await backdate(reportId, TRASH_DAYS + 1);
    await backdate(fresh, TRASH_DAYS - 1);
    await backdate(restored, TRASH_DAYS + 1);
    await restoreDraft(author, { reportId: restored }, ORIGIN);
    const there = (id: string) => db.report.count({ where: { id } });
    expect(await purgeTrash(ORIGIN)).toBe(1);
    expect(await Promise.all([reportId, fresh, restored].map(there))).toEqual([0, 1, 1]);
    expect(await purgeTrash(ORIGIN)).toBe(0);
    const [entry] = await db.auditEntry.findMany({ where: { action: "draft.purge", subjectId: reportId } });
    expect(entry).toMatchObject({ actorId: null, subjectKind: "Report" });
  });

  it("retracts the claims of a deleted draft, except those that another draft carries", async () => {
    const { claimId: gone } = await claimOf(reportId);
    const { claimId: carried } = await claimOf(reportId);
    const { reportId: copy } = await createDraft(author, { title: "Copy" }, ORIGIN);
    await saveDraft(author, { reportId: copy, basedOn: 1, kind: "saved", content: words("Copy", carried) });
    await deleteDraft(author, { reportId }, ORIGIN);
    await purgeDraft(editor, { reportId }, ORIGIN);
    const [first, second] = await Promise.all(
      [gone, carried].map((id) => db.claim.findUniqueOrThrow({ where: { id } })),
    );
    expect(first?.retractedAt).toBeInstanceOf(Date);
    expect(second?.retractedAt).toBeNull();
  });
});

import Papa from "papaparse";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { onlyAdmin, personOf } from "@/lib/membership/test-people";
import { libraryCsv, libraryJson, libraryMarkdown } from "./library-file";
import { MOST_FOLDERS } from "./policy";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { prune } = await import("@/lib/worker/prune");
const { bookmarkReport, unbookmarkReport } = await import("./commands/bookmark-report");
const { fileBookmark, moveBookmark, removeBookmark } = await import("./commands/arrange-bookmarks");
const { addFolder, moveFolder, removeFolder, renameFolder } = await import("./commands/arrange-folders");
const { restoreKept } = await import("./commands/restore-kept");
const { readLibrary } = await import("./queries/library");
const { ownOfReport } = await import("./queries/own-of-report");

let world: Awaited<ReturnType<typeof seedWorld>>;
const slugs: string[] = [];
beforeAll(async () => {
  world = await seedWorld();
  for (const title of ["First report", "Second report", "Third report"]) {
    slugs.push((await publish(world, { title, parts: [{ access: "subscriber", words: "Paid." }] })).slug);
  }
});
beforeEach(async () => {
  await db.throttle.deleteMany();
});

const shape = async (viewer: Person) =>
  (await readLibrary(viewer)).sections.map(({ name, items }) => [
    name,
    items.map(({ report }) => report.slug.slice(0, -"-report".length)),
  ]);
const idOf = async (viewer: Person, slug: string) =>
  (await readLibrary(viewer)).sections.flatMap(({ items }) => items).find((item) => item.report.slug === slug)
    ?.id ?? "";
const folderOf = async (viewer: Person, name: string) =>
  (await readLibrary(viewer)).sections.find((section) => section.name === name)?.id ?? "";
const [FIRST, SECOND, THIRD] = ["first-report", "second-report", "third-report"];

async function readerOfThree(): Promise<Person> {
  const reader = await personOf("reader");
  for (const slug of slugs) await bookmarkReport(reader, slug);
  return reader;
}

describe("bookmarks", () => {
  it("keep any published report once, the newest first", async () => {
    const reader = await readerOfThree();
    await bookmarkReport(reader, FIRST);
    expect(await shape(reader)).toEqual([[null, ["third", "second", "first"]]]);
    expect((await ownOfReport(reader, FIRST)).bookmarked).toBe(true);
    await unbookmarkReport(reader, FIRST);
    expect((await ownOfReport(reader, FIRST)).bookmarked).toBe(false);
    await expect(bookmarkReport(ANONYMOUS, FIRST)).rejects.toThrow(Forbidden);
    await expect(bookmarkReport(reader, "nothing-here")).rejects.toThrow(NotFound);
  });

  it("are one when pressed three times at once", async () => {
    const reader = await personOf("reader");
    const pressed = await Promise.all([1, 2, 3].map(() => bookmarkReport(reader, FIRST)));
    expect(new Set(pressed.map(({ bookmarkId }) => bookmarkId)).size).toBe(1);
  });

  it("are ordered, put into folders and restored where they were", async () => {
    const reader = await readerOfThree();
    await addFolder(reader, { name: "Mines" });
    await addFolder(reader, { name: "Magnets" });
    const mines = await folderOf(reader, "Mines");
    const [second, third] = [await idOf(reader, SECOND), await idOf(reader, THIRD)];
    await moveBookmark(reader, { bookmarkId: second, to: "up" });
    await fileBookmark(reader, { bookmarkId: third, folderId: mines });
    await fileBookmark(reader, { bookmarkId: second, folderId: mines });
    await moveFolder(reader, { folderId: mines, to: "down" });
    const arranged = [
      [null, ["first"]],
      ["Magnets", []],
      ["Mines", ["second", "third"]],
    ];
    expect(await shape(reader)).toEqual(arranged);
    await removeFolder(reader, { folderId: mines });
    await moveBookmark(reader, { bookmarkId: third, to: "up" });
    expect((await shape(reader)).at(0)?.at(1)).toHaveLength(3);
    await moveBookmark(reader, { bookmarkId: third, to: "down" });
    await restoreKept(reader, { kind: "folder", id: mines });
    await removeBookmark(reader, { bookmarkId: second });
    expect(await shape(reader)).toEqual([
      [null, ["first"]],
      ["Magnets", []],
      ["Mines", ["third"]],
    ]);
    await restoreKept(reader, { kind: "bookmark", id: second });
    expect(await shape(reader)).toEqual(arranged);
    await expect(restoreKept(reader, { kind: "bookmark", id: second })).rejects.toThrow(NotFound);
  });

  it("are their owner's alone", async () => {
    const reader = await readerOfThree();
    const other = await readerOfThree();
    await addFolder(reader, { name: "Mine" });
    const folderId = await folderOf(reader, "Mine");
    const bookmarkId = await idOf(reader, FIRST);
    const own = await idOf(other, FIRST);
    for (const act of [
      () => fileBookmark(other, { bookmarkId, folderId: null }),
      () => fileBookmark(other, { bookmarkId: own, folderId }),
      () => moveBookmark(other, { bookmarkId, to: "up" }),
      () => removeBookmark(other, { bookmarkId }),
      () => moveFolder(other, { folderId, to: "up" }),
      () => renameFolder(other, { folderId, name: "Taken over" }),
      () => removeFolder(other, { folderId }),
      () => restoreKept(other, { kind: "folder", id: folderId }),
    ]) {
      await expect(act()).rejects.toThrow(NotFound);
    }
    expect((await shape(reader)).length).toBe(2);
  });

  it("have folders with names of their own, no more than anyone can find", async () => {
    const reader = await personOf("reader");
    await addFolder(reader, { name: "Mines" });
    await expect(addFolder(reader, { name: "Mines" })).rejects.toThrow(Invalid);
    const folderId = await folderOf(reader, "Mines");
    await removeFolder(reader, { folderId });
    await addFolder(reader, { name: "Mines" });
    await expect(restoreKept(reader, { kind: "folder", id: folderId })).rejects.toThrow(NotFound);
    await db.bookmarkFolder.createMany({
      data: Array.from({ length: MOST_FOLDERS }, (_, position) => ({
        accountId: reader.accountId,
        name: `Folder ${position}`,
        position,
      })),
    });
    await expect(addFolder(reader, { name: "One more" })).rejects.toThrow(Invalid);
  });

  it("of a withdrawn report keep its title", async () => {
    const reader = await personOf("reader");
    const parts = [{ access: "public", words: "Gone words." }];
    const gone = await publish(world, { title: "Gone soon", parts });
    await bookmarkReport(reader, gone.slug);
    await withdrawReport(await personOf("editor"), { reportId: gone.reportId, reason: "Wrong" }, ORIGIN);
    const [kept] = (await readLibrary(reader)).sections.flatMap(({ items }) => items);
    expect(kept).toMatchObject({ report: { title: "Gone soon" }, gone: true, standfirst: "" });
    await expect(bookmarkReport(await personOf("reader"), gone.slug)).rejects.toThrow(NotFound);
  });

  it("can be restored for a day, and then are deleted for good", async () => {
    const reader = await readerOfThree();
    const [first, second] = [await idOf(reader, FIRST), await idOf(reader, SECOND)];
    await removeBookmark(reader, { bookmarkId: first });
    await removeBookmark(reader, { bookmarkId: second });
    await db.bookmark.update({
      where: { id: second },
      data: { removedAt: new Date(Date.now() - 2 * 86_400_000) },
    });
    expect((await prune()).deleted).toMatchObject({ Bookmark: 1, Annotation: 0, BookmarkFolder: 0 });
    await restoreKept(reader, { kind: "bookmark", id: first });
    await expect(restoreKept(reader, { kind: "bookmark", id: second })).rejects.toThrow(NotFound);
  });

  it("go with the account", async () => {
    const { admin, reader } = await onlyAdmin();
    await bookmarkReport(reader, FIRST);
    await addFolder(reader, { name: "Zebulon" });
    const { accountId, email } = reader;
    await removeAccount(admin, { accountId, email, byline: "keep" }, ORIGIN);
    expect(await db.bookmark.count({ where: { accountId } })).toBe(0);
    expect(await db.bookmarkFolder.count({ where: { accountId } })).toBe(0);
    await expect(bookmarkReport(reader, FIRST)).rejects.toThrow(Forbidden);
  });
});

describe("the library as a file", () => {
  it("is safe in a spreadsheet, and says everything in each format", async () => {
    const reader = await personOf("reader");
    await bookmarkReport(reader, FIRST);
    await addFolder(reader, { name: "=HYPERLINK(1)" });
    await fileBookmark(reader, {
      bookmarkId: await idOf(reader, FIRST),
      folderId: await folderOf(reader, "=HYPERLINK(1)"),
    });
    const annotation = {
      id: "1",
      report: { slug: FIRST, title: "First report" },
      version: 1,
      blockId: "block-0001",
      state: "same" as const,
      words: "+1 * 2",
      before: "",
      colour: "pink" as const,
      note: "@SUM(1)\n# not a heading <b>",
      createdAt: new Date("2026-11-30T12:00:00Z"),
    };
    const kept = {
      library: await readLibrary(reader),
      annotations: [annotation],
      site: "https://example.org",
    };
    const { data } = Papa.parse<Record<string, string>>(libraryCsv(kept).replace("\ufeff", "").trim(), {
      header: true,
    });
    expect(data).toMatchObject([
      { kind: "bookmark", folder: "'=HYPERLINK(1)", url: "https://example.org/reports/first-report" },
      { kind: "note", words: "'+1 * 2", note: "'@SUM(1)\n# not a heading <b>", colour: "Pink", version: "1" },
    ]);
    expect(JSON.parse(libraryJson(kept))).toMatchObject({
      bookmarks: [{ folder: "=HYPERLINK(1)" }],
      annotations: [{ words: "+1 * 2", note: "@SUM(1)\n# not a heading <b>" }],
    });
    const text = libraryMarkdown(kept);
    expect(text).toContain("### \\=HYPERLINK\\(1\\)");
    expect(text).toContain("> \\+1 \\* 2");
    expect(text).toContain("\\# not a heading \\<b\\>");
    const nothing = { library: { sections: [], total: 0, annotations: 0 }, annotations: [], site: "" };
    expect(libraryCsv(nothing)).toBe(
      "\ufeffkind,report,url,folder,words,note,colour,version,state,kept_at\r\n",
    );
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import type { ReportDocument } from "@/lib/document/document";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { onlyAdmin, personOf } from "@/lib/membership/test-people";
import type { Annotate } from "./schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { annotate, editAnnotation, removeAnnotation } = await import("./commands/annotate");
const { restoreKept } = await import("./commands/restore-kept");
const { allAnnotations, annotatedReports, listAnnotations } = await import("./queries/annotations");
const { ownOfReport } = await import("./queries/own-of-report");
const { passageToNote } = await import("./queries/passage-to-note");
const { readKept } = await import("./queries/library");
const { libraryMarkdown } = await import("./library-file");

type Blocks = { access: string; id: string; words: string }[];
let world: Awaited<ReturnType<typeof seedWorld>>;
beforeAll(async () => {
  world = await seedWorld();
});
beforeEach(async () => {
  await db.throttle.deleteMany();
});

const documentOf = (blocks: Blocks): ReportDocument => ({
  type: "doc",
  content: blocks.flatMap(({ access, id, words }) => [
    { type: "paywall" as const, attrs: { access } },
    { type: "paragraph" as const, attrs: { id }, content: [{ type: "text" as const, text: words }] },
  ]),
});
let made = 0;
/** A report with an open and a paid passage, and how to correct it. */
async function report() {
  const key = `${made++}`;
  const [open, paid] = [`open-block-${key}`, `paid-block-${key}`];
  const first: Blocks = [
    { access: "public", id: open, words: "Magnets rose. Oxides fell. Magnets rose." },
    { access: "subscriber", id: paid, words: "The smelter at Quillport closes in May." },
  ];
  const { reportId, slug } = await publish(world, { title: `Report ${key}`, document: documentOf(first) });
  const correct = (blocks: Blocks) =>
    publish(world, {
      title: `Report ${key}`,
      reportId,
      kind: "corrected",
      reason: "Wrong",
      document: documentOf(blocks),
    });
  const mark = (viewer: Person, of: Partial<Annotate> & { blockId: string; quote: string }) =>
    annotate(viewer, { report: slug, before: "", colour: "yellow", note: "", ...of });
  return { reportId, slug, open, paid, first, correct, mark };
}
const member = async (): Promise<Person> => ({ ...(await personOf("reader")), membershipRank: 20 });
const listed = async (viewer: Person) => (await listAnnotations(viewer, {})).items;
const QUILLPORT = "smelter at Quillport";

describe("notes and highlights", () => {
  it("mark words that their owner may read, and no others", async () => {
    const { slug, open, paid, mark } = await report();
    const reader = await personOf("reader");
    await mark(reader, { blockId: open, quote: "Magnets rose", before: "Oxides fell. ", colour: "blue" });
    expect(await listed(reader)).toMatchObject([
      { words: "Magnets rose", before: "Magnets rose. Oxides fell. ", state: "same", colour: "blue" },
    ]);
    await expect(mark(reader, { blockId: paid, quote: QUILLPORT })).rejects.toThrow(NotFound);
    await expect(mark(reader, { blockId: open, quote: QUILLPORT })).rejects.toThrow(Conflict);
    await expect(mark(reader, { blockId: "block-nowhere", quote: "Magnets" })).rejects.toThrow(NotFound);
    await expect(passageToNote(reader, slug, paid)).rejects.toThrow(NotFound);
    expect(await passageToNote(reader, slug, open)).toMatchObject({
      sentences: ["Magnets rose.", "Oxides fell.", "Magnets rose."],
    });
    await expect(
      annotate(ANONYMOUS, {
        report: slug,
        blockId: open,
        quote: "rose",
        before: "",
        colour: "pink",
        note: "",
      }),
    ).rejects.toThrow(Forbidden);
  });

  it("are one for the same words, which keep their note", async () => {
    const { open, mark } = await report();
    const reader = await personOf("reader");
    const words = { blockId: open, quote: "Oxides fell" };
    await mark(reader, { ...words, note: "Ask Ann" });
    await mark(reader, { ...words, colour: "green" });
    expect(await listed(reader)).toMatchObject([{ colour: "green", note: "Ask Ann" }]);
  });

  it("are changed, deleted and restored by their owner alone, not by an admin", async () => {
    const { slug, open, mark } = await report();
    const reader = await personOf("reader");
    const { annotationId } = await mark(reader, { blockId: open, quote: "Oxides fell", note: "Mine" });
    for (const other of [await personOf("reader"), await personOf("admin")]) {
      const edited = editAnnotation(other, { annotationId, colour: "pink", note: "Yours" });
      await expect(edited).rejects.toThrow(NotFound);
      await expect(removeAnnotation(other, { annotationId })).rejects.toThrow(NotFound);
      expect(await listed(other)).toEqual([]);
      expect((await ownOfReport(other, slug)).annotations).toEqual([]);
      expect(await allAnnotations(other)).toEqual([]);
      expect(await annotatedReports(other)).toEqual([]);
    }
    await editAnnotation(reader, { annotationId, colour: "pink", note: "Still mine" });
    await removeAnnotation(reader, { annotationId });
    expect(await listed(reader)).toEqual([]);
    await restoreKept(reader, { kind: "note", id: annotationId });
    expect(await listed(reader)).toMatchObject([{ note: "Still mine", colour: "pink" }]);
  });

  it("are found by note, words, colour and report, page by page", async () => {
    const one = await report();
    const two = await report();
    const reader = await personOf("reader");
    await one.mark(reader, {
      blockId: one.open,
      quote: "Oxides fell",
      note: "Ask 100% Ann",
      colour: "green",
    });
    await two.mark(reader, { blockId: two.open, quote: "Magnets rose" });
    const found = async (filters: Parameters<typeof listAnnotations>[1]) =>
      (await listAnnotations(reader, filters)).items.map(({ words }) => words);
    expect(await found({ q: "ask 100%" })).toEqual(["Oxides fell"]);
    expect(await found({ q: "MAGNETS" })).toEqual(["Magnets rose"]);
    expect(await found({ q: "%" })).toEqual(["Oxides fell"]);
    expect(await found({ colour: "green" })).toEqual(["Oxides fell"]);
    expect(await found({ report: two.slug })).toEqual(["Magnets rose"]);
    expect(await found({ show: "notes" })).toEqual(["Oxides fell"]);
    expect(await found({ show: "changed" })).toEqual([]);
    const [row] = await db.annotation.findMany({ where: { accountId: reader.accountId }, take: 1 });
    if (!row) throw new Error("no annotation");
    await db.annotation.createMany({
      data: Array.from({ length: 60 }, (_, index) => {
        const { id: _id, ...rest } = row;
        return { ...rest, before: `${index}`, createdAt: new Date(index) };
      }),
    });
    const page = await listAnnotations(reader, {});
    const rest = await listAnnotations(reader, { after: page.next ?? "" });
    expect([page.items.length, rest.items.length, page.total, rest.next]).toEqual([50, 12, 62, null]);
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(62);
  });

  it("follow the words through a correction, and say what became of them", async () => {
    const { first, open, paid, slug, mark, correct } = await report();
    const reader = await member();
    await mark(reader, { blockId: open, quote: "Oxides fell" });
    await mark(reader, { blockId: paid, quote: QUILLPORT, note: "Check" });
    const [intro, secret] = first as [Blocks[number], Blocks[number]];
    await correct([{ ...intro, words: "New first words. Oxides fell." }, secret]);
    expect(await listed(reader)).toMatchObject([
      { state: "same", words: QUILLPORT, version: 1 },
      { state: "same", words: "Oxides fell" },
    ]);
    await correct([intro, { ...secret, words: "The smelter at Harrowgate closes in June." }]);
    expect((await listed(reader))[0]).toMatchObject({ state: "changed", words: QUILLPORT, note: "Check" });
    await correct([intro, { ...secret, id: `${paid}-b` }]);
    expect((await listed(reader))[0]).toMatchObject({ state: "gone", words: QUILLPORT });
    expect((await ownOfReport(reader, slug)).annotations).toHaveLength(2);
  });
});

describe("words that are no longer open", () => {
  /** Everything that a viewer is given of their own. */
  const everything = async (viewer: Person, slug: string) =>
    [
      JSON.stringify(await listAnnotations(viewer, {})),
      JSON.stringify(await ownOfReport(viewer, slug)),
      libraryMarkdown(await readKept(viewer)),
      JSON.stringify(await annotatedReports(viewer)),
    ].join("\n");

  it("are not shown or found when the membership has ended, and the note is", async () => {
    const { paid, slug, mark } = await report();
    const reader = await member();
    await mark(reader, { blockId: paid, quote: QUILLPORT, note: "Call them" });
    const lapsed = { ...reader, membershipRank: 0 };
    expect(await everything(reader, slug)).toContain("Quillport");
    const shown = await everything(lapsed, slug);
    expect(shown).not.toContain("Quillport");
    expect(shown).toContain("Call them");
    expect(await listed(lapsed)).toMatchObject([{ state: "locked", words: null, before: null }]);
    expect((await listAnnotations(lapsed, { q: "quillport" })).total).toBe(0);
    expect((await listAnnotations(lapsed, { q: "call" })).total).toBe(1);
  });

  it("are not shown when a correction took them out and the membership has ended since", async () => {
    const { first, paid, slug, mark, correct } = await report();
    const reader = await member();
    await mark(reader, { blockId: paid, quote: QUILLPORT, note: "Call them" });
    const lapsed = { ...reader, membershipRank: 0 };
    const [intro, secret] = first as [Blocks[number], Blocks[number]];
    await correct([intro, { ...secret, words: "Nothing closes." }]);
    expect(await everything(lapsed, slug)).not.toContain("Quillport");
    await correct([intro]);
    expect(await everything(lapsed, slug)).not.toContain("Quillport");
    expect(await everything(reader, slug)).toContain("Quillport");
  });

  it("are not shown where a correction moved the passage to a higher level", async () => {
    const { first, open, slug, mark, correct } = await report();
    const reader = await personOf("reader");
    await mark(reader, { blockId: open, quote: "Oxides fell", note: "Seen" });
    const [intro, secret] = first as [Blocks[number], Blocks[number]];
    for (const words of [intro.words, "Oxides fell, we now know, by half."]) {
      await correct([{ ...intro, access: "subscriber", words }, secret]);
      expect(await everything(reader, slug)).not.toContain("Oxides");
      expect(await listed(reader)).toMatchObject([{ state: "locked", words: null, note: "Seen" }]);
    }
  });

  it("are not shown to anyone when the report is withdrawn", async () => {
    const { reportId, open, paid, slug, mark } = await report();
    const editor = await personOf("editor");
    for (const viewer of [editor, await member()]) {
      await mark(viewer, { blockId: open, quote: "Oxides fell" });
      await mark(viewer, { blockId: paid, quote: QUILLPORT, note: "Call them" });
    }
    await withdrawReport(editor, { reportId, reason: "Wrong" }, ORIGIN);
    const shown = await everything(editor, slug);
    expect(shown).not.toContain("Quillport");
    expect(shown).not.toContain("Oxides");
    expect(shown).toContain("withdrawn");
    await expect(mark(editor, { blockId: open, quote: "Oxides fell" })).rejects.toThrow(NotFound);
  });
});

it("are erased with the account", async () => {
  const { open, mark } = await report();
  const { admin, reader } = await onlyAdmin();
  await mark(reader, { blockId: open, quote: "Oxides fell", note: "Zebulon" });
  const { accountId, email } = reader;
  await removeAccount(admin, { accountId, email, byline: "keep" }, ORIGIN);
  expect(await db.annotation.count({ where: { accountId } })).toBe(0);
  await expect(mark(reader, { blockId: open, quote: "Oxides fell" })).rejects.toThrow(Forbidden);
});

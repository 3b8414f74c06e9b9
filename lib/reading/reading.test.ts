import { addMinutes } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { newBlockId } from "@/lib/document/block";
import { Forbidden, NotFound } from "@/lib/errors";
import { onlyAdmin, personOf } from "@/lib/membership/test-people";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { correctedReport, day, IDS } = await import("./test-corrected");
const { noteLook } = await import("./commands/note-look");
const { noteExport } = await import("./commands/note-export");
const { notePlace } = await import("./commands/note-place");
const { setHistory } = await import("./commands/forget-reading");
const { compareWithRead } = await import("./queries/compare-with-read");
const { reportNews } = await import("./queries/report-news");

let world: Awaited<ReturnType<typeof seedWorld>>;
beforeAll(async () => {
  world = await seedWorld();
});
const corrected = () => correctedReport(world);

const member = async (membershipRank: number): Promise<Person> => ({
  ...(await personOf("reader")),
  membershipRank,
});
const look = (viewer: Person, slug: string, at: Date) =>
  atTime(at, () => noteLook(viewer, { kind: "report", slug }));
const wordsOf = async (viewer: Person, slug: string) =>
  (await compareWithRead(viewer, slug)).changes.flatMap(({ sentences }) =>
    sentences.map(({ parts }) => parts.map(({ text }) => text).join("")),
  );

describe("the version that a person read, and today's", () => {
  it("are compared as far as each reader may read", async () => {
    const { slug, correct } = await corrected();
    const [free, paid, pro] = [await member(0), await member(20), await member(30)];
    for (const viewer of [free, paid, pro]) await look(viewer, slug, day(1));
    await correct();
    const seen = await Promise.all([free, paid, pro].map((viewer) => wordsOf(viewer, slug)));
    expect(seen.map((words) => words.length)).toEqual([1, 2, 3]);
    expect(JSON.stringify(seen[0])).not.toMatch(/Paid|Pro/);
    expect(JSON.stringify(seen[1])).not.toMatch(/Pro/);
    const comparison = await compareWithRead(paid, slug);
    expect(comparison.from.number).toBe(1);
    expect(comparison.versions).toMatchObject([
      { number: 2, kind: "corrected", reason: "The tonnage was that of a year" },
    ]);
    const tonnes = comparison.changes.find(({ id }) => id === IDS.paid)?.sentences[0]?.parts;
    expect(tonnes?.filter((part) => part.in !== "both")).toEqual([
      { text: "42", in: "before" },
      { text: "47", in: "after" },
    ]);
  });

  it("say nothing of old words that were not open to the reader then, or are no longer", async () => {
    const { slug, correct } = await corrected();
    const [up, down] = [await member(0), await member(30)];
    for (const viewer of [up, down]) await look(viewer, slug, day(1));
    await correct();
    const [upgraded, expired] = [
      { ...up, membershipRank: 30 },
      { ...down, membershipRank: 0 },
    ];
    const now = JSON.stringify(await wordsOf(upgraded, slug));
    expect(now).not.toContain("42 tonnes");
    expect(now).not.toContain("Pro in May");
    expect(now).toContain("47 tonnes");
    const { changes } = await compareWithRead(upgraded, slug);
    expect(changes.find(({ id }) => id === IDS.paid)?.kind).toBe("opened");
    expect(JSON.stringify(await compareWithRead(expired, slug))).not.toMatch(/tonnes|Pro in/);
  });

  it("are not for people who never used the earlier one, nor of a withdrawn report", async () => {
    const { slug, reportId, correct } = await corrected();
    const reader = await member(30);
    const late = await member(30);
    await look(reader, slug, day(1));
    await expect(compareWithRead(reader, slug)).rejects.toThrow(NotFound);
    await correct();
    await look(late, slug, day(6));
    await expect(compareWithRead(late, slug)).rejects.toThrow(NotFound);
    await expect(compareWithRead(late, slug, 1)).rejects.toThrow(NotFound);
    await expect(compareWithRead(ANONYMOUS, slug)).rejects.toThrow(Forbidden);
    expect(await wordsOf(reader, slug)).toHaveLength(3);
    await withdrawReport(await personOf("editor"), { reportId, reason: "Wrong" }, ORIGIN);
    await expect(compareWithRead(reader, slug)).rejects.toThrow(NotFound);
  });

  it("are compared for those who exported the earlier one, too", async () => {
    const { slug, reportId, correct } = await corrected();
    const reader = await member(20);
    const { currentVersionId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
    await noteExport(reader, { reportId, versionId: currentVersionId ?? "" });
    await noteExport(ANONYMOUS, { reportId, versionId: currentVersionId ?? "" });
    await correct();
    expect(await wordsOf(reader, slug)).toHaveLength(2);
  });
});

describe("a visit", () => {
  it("lasts while the looks are half an hour apart, and new means since the one before", async () => {
    const { slug } = await corrected();
    const reader = await member(0);
    const first = day(1);
    expect((await look(reader, slug, first)).since).toBeNull();
    expect((await look(reader, slug, addMinutes(first, 20))).since).toBeNull();
    const later = day(3);
    expect((await look(reader, slug, later)).since).toEqual(addMinutes(first, 20));
    expect((await look(reader, slug, addMinutes(later, 29))).since).toEqual(addMinutes(first, 20));
    expect((await look(reader, slug, day(4))).since).toEqual(addMinutes(later, 29));
  });

  it("tells of a correction during the first visit after it, and not again", async () => {
    const { slug, reportId, correct } = await corrected();
    const reader = await member(0);
    await look(reader, slug, day(1));
    await correct();
    const back = await look(reader, slug, day(6));
    const news = back.since && (await reportNews(reader, reportId, back.since));
    expect(news).toMatchObject({ read: { number: 1 }, versions: [{ number: 2 }] });
    const again = await look(reader, slug, day(7));
    expect(again.since && (await reportNews(reader, reportId, again.since))).toBeNull();
  });

  it("to entities and sources is noted, to what is not there it is not", async () => {
    const reader = await member(0);
    expect(await noteLook(reader, { kind: "entity", slug: "entity-subject" })).toEqual({
      id: world.subjectId,
      since: null,
    });
    for (const kind of ["report", "entity", "source"] as const) {
      await expect(noteLook(reader, { kind, slug: "nowhere" })).rejects.toThrow(NotFound);
    }
    await expect(noteLook(ANONYMOUS, { kind: "entity", slug: "entity-subject" })).rejects.toThrow(Forbidden);
  });
});

describe("the reading history", () => {
  const recorded = async ({ accountId }: Person) => ({
    looks: await db.readState.count({ where: { accountId } }),
    places: await db.readingPlace.count({ where: { accountId } }),
    uses: (await db.versionUse.findMany({ where: { accountId }, orderBy: { kind: "asc" } })).map(
      ({ kind }) => kind,
    ),
  });

  it("is erased when it is switched off, and not recorded then; copies that were taken are", async () => {
    const { slug, reportId } = await corrected();
    const reader = await member(0);
    const { currentVersionId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
    await look(reader, slug, day(1));
    await notePlace(reader, { slug, blockId: IDS.open, progress: 30 });
    await noteExport(reader, { reportId, versionId: currentVersionId ?? "" });
    expect(await recorded(reader)).toEqual({ looks: 1, places: 1, uses: ["opened", "exported"] });
    await setHistory(reader, { on: false });
    expect(await recorded(reader)).toEqual({ looks: 0, places: 0, uses: ["exported"] });
    expect((await look(reader, slug, day(2))).since).toBeNull();
    await notePlace(reader, { slug, blockId: IDS.open, progress: 60 });
    await noteExport(reader, { reportId, versionId: currentVersionId ?? "" });
    expect(await recorded(reader)).toEqual({ looks: 0, places: 0, uses: ["exported"] });
    await setHistory(reader, { on: true });
    await look(reader, slug, day(3));
    expect(await recorded(reader)).toEqual({ looks: 1, places: 0, uses: ["opened", "exported"] });
  });

  it("goes with the account, and nothing is recorded of a removed one", async () => {
    const { slug, reportId } = await corrected();
    const { admin, reader } = await onlyAdmin();
    const { currentVersionId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
    const use = { reportId, versionId: currentVersionId ?? "" };
    await look(reader, slug, day(1));
    await noteExport(reader, use);
    const { accountId, email } = reader;
    await removeAccount(admin, { accountId, email, byline: "keep" }, ORIGIN);
    expect(await recorded(reader)).toEqual({ looks: 0, places: 0, uses: [] });
    await expect(look(reader, slug, day(2))).rejects.toThrow(Forbidden);
    await expect(noteExport(reader, use)).rejects.toThrow(Forbidden);
    expect(await recorded(reader)).toEqual({ looks: 0, places: 0, uses: [] });
  });

  it("keeps no place in a block that the report does not have", async () => {
    const { slug } = await corrected();
    const reader = await member(0);
    await expect(notePlace(reader, { slug, blockId: newBlockId(), progress: 1 })).rejects.toThrow(NotFound);
  });
});

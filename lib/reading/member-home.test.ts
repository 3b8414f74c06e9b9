import { addDays, subDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { knownReader } from "@/lib/discussion/test-readers";
import { Forbidden } from "@/lib/errors";
import { SubjectText } from "@/lib/following/subject";
import { personOf } from "@/lib/membership/test-people";
import type { NewsLine } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { judge } = await import("./test-judge");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { postComment } = await import("@/lib/discussion/commands/post-comment");
const { follow } = await import("@/lib/following/commands/follow");
const { noteHome, noteLook } = await import("./commands/note-look");
const { notePlace } = await import("./commands/note-place");
const { memberHome } = await import("./queries/member-home");
const { subjectNews } = await import("./queries/report-news");

let world: Awaited<ReturnType<typeof seedWorld>>;
beforeAll(async () => {
  world = await seedWorld();
});

const TODAY = new Date();
const ago = (days: number) => subDays(TODAY, days);
const member = async (membershipRank = 0): Promise<Person> => ({
  ...(await personOf("reader")),
  membershipRank,
});
/** A person who was on the home page some days ago. */
async function back(days: number, membershipRank = 0): Promise<Person> {
  const person = await member(membershipRank);
  await atTime(ago(days), () => noteHome(person));
  return person;
}
const press = (viewer: Person, subject: string) => follow(viewer, SubjectText.parse(subject));
const report = (title: string, words: string, days: number, more = {}) =>
  publish(world, {
    title,
    parts: [{ access: "public", words }],
    subjectIds: [],
    tags: [],
    publishedAt: ago(days).toISOString(),
    ...more,
  });
const told = (lines: readonly NewsLine[]) =>
  lines.map((line) =>
    "report" in line ? line.report.title : "claim" in line ? line.claim.statement : line.kind,
  );

describe("the home of a member", () => {
  it("tells what is new since the visit before, once, and not what was there then", async () => {
    await report("Old news", "Words of old news.", 12);
    const reader = await back(10);
    await report("Fresh news", "Words of fresh news.", 2);
    const home = await memberHome(reader);
    expect(home.first).toBe(false);
    expect(home.since).toEqual(ago(10));
    expect(told(home.reports)).toContain("Fresh news");
    expect(told(home.reports)).not.toContain("Old news");
    await atTime(TODAY, () => noteHome(reader));
    // The same visit goes on: nothing disappears while it is read.
    expect(told((await memberHome(reader)).reports)).toContain("Fresh news");
    const next = await atTime(addDays(TODAY, 1), () => memberHome(reader));
    expect(told(next.reports)).toEqual([]);
  });

  it("shows the last seven days to a person who comes for the first time", async () => {
    const home = await memberHome(await member());
    expect(home.first).toBe(true);
    expect(home.follows).toBe(false);
    await expect(memberHome(ANONYMOUS)).rejects.toThrow(Forbidden);
  });

  it("tells of corrections and withdrawals of what they read, and not of others", async () => {
    const reader = await back(10);
    const [mended, gone, other] = [
      await report("To be mended", "Forty in May.", 9),
      await report("To be withdrawn", "Taken back.", 9),
      await report("Not read", "Never opened.", 9),
    ];
    for (const { slug } of [mended, gone]) {
      await atTime(ago(8), () => noteLook(reader, { kind: "report", slug }));
    }
    for (const { reportId } of [mended, other]) {
      await report("Mended", `Fifty in May ${reportId}.`, 3, {
        reportId,
        kind: "corrected",
        reason: "It was fifty",
      });
    }
    await withdrawReport(
      await personOf("editor"),
      { reportId: gone.reportId, reason: "A source lied" },
      ORIGIN,
    );
    const { corrections, reports } = await memberHome(reader);
    expect(corrections).toMatchObject([
      { kind: "withdrawal", report: { slug: gone.slug }, reason: "A source lied" },
      { kind: "version", act: "corrected", report: { slug: mended.slug }, reason: "It was fifty" },
    ]);
    expect(told(reports)).not.toContain("To be withdrawn");
    await noteLook(reader, { kind: "report", slug: mended.slug });
    expect((await memberHome(reader)).corrections).toMatchObject([{ kind: "withdrawal" }]);
  });

  it("tells of claims and grades on what they follow, as far as they may read them", async () => {
    const [free, paid] = [await back(10), await back(10, 20)];
    const [sourceId, other] = [await makeSource("gazette", "B"), await makeSource("bulletin", "B")];
    const subjectId = world.entities.public ?? "";
    const first = { credibility: 2, status: "asserted" as const };
    const open = await makeClaim({ quote: "Open statement", subjectId, sourceId });
    const locked = await makeClaim({ quote: "Locked statement", subjectId, sourceId: other });
    for (const id of [open, locked]) await judge(id, "asserted", first.credibility, ago(12));
    await publishClaims(
      world,
      "With claims",
      [
        { access: "public", words: "Open statement", claimIds: [open] },
        { access: "subscriber", words: "Locked statement", claimIds: [locked] },
      ],
      { publishedAt: ago(11).toISOString() },
    );
    await press(free, `claim:${open}`);
    await press(paid, "entity:entity-public");
    for (const id of [open, locked]) await judge(id, "refuted", 5, ago(2));
    await db.sourceGrading.create({
      data: { sourceId, reliability: "D", rationale: "It made things up", downgrade: true, gradedAt: ago(1) },
      select: { id: true },
    });
    const [home, home20] = [await memberHome(free), await memberHome(paid)];
    expect(home.followed).toMatchObject([
      { kind: "grading", is: "D", was: null },
      {
        kind: "assessment",
        was: { status: "asserted" },
        is: { status: "refuted" },
        rationale: "Found refuted",
      },
    ]);
    expect(told(home20.followed).sort()).toEqual(["Locked statement", "Open statement"]);
    expect(JSON.stringify(home)).not.toContain("Locked statement");
    expect(told(home20.verified)).toContain("Locked statement");
    const { lines } = await subjectNews(free, { kind: "entity", id: subjectId }, ago(10));
    expect(told(lines)).toEqual(["Open statement"]);
    expect(
      (await subjectNews(free, { kind: "source", id: sourceId }, ago(10))).lines.map(({ kind }) => kind),
    ).toEqual(["grading", "assessment"]);
    // To a person who has not seen a claim yet, its grade is no change.
    expect(
      (await subjectNews(paid, { kind: "entity", id: subjectId }, ago(30))).lines.map(({ kind }) => kind),
    ).toEqual(["claim", "claim"]);
  });

  it("counts a mention of a followed entity only where its reader may read it", async () => {
    const [free, paid] = [await back(10), await back(10, 20)];
    for (const reader of [free, paid]) await press(reader, "entity:entity-subscriber");
    await publish(world, {
      title: "Names it behind the wall",
      tags: [],
      subjectIds: [],
      parts: [
        { access: "public", words: "Open words here." },
        { access: "subscriber", words: "The subscriber one is named.", entityId: world.entities.subscriber },
      ],
      publishedAt: ago(1).toISOString(),
    });
    expect(told((await memberHome(paid)).followed)).toEqual(["Names it behind the wall"]);
    expect(told((await memberHome(free)).followed)).toEqual([]);
  });

  it("lists replies to them that they may read, what they began, and what is discussed", async () => {
    const writer = await knownReader();
    const answerer = await knownReader();
    await atTime(ago(10), () => noteHome(writer));
    const { reportId, slug } = await report("Talked about", "Words to talk about.", 9);
    const { commentId } = await postComment(writer, { reportId, body: "A question" });
    await postComment(writer, { reportId, parentId: commentId, body: "My own remark" });
    const reply = await postComment(answerer, { reportId, parentId: commentId, body: "An answer" });
    const block = await db.block.findFirstOrThrow({ where: { version: { reportId } } });
    await notePlace(writer, { slug, blockId: block.blockId, progress: 40 });
    const home = await memberHome(writer);
    expect(home.replies).toMatchObject([
      { commentId: reply.commentId, name: answerer.shown, report: { slug } },
    ]);
    expect(home.begun).toMatchObject([{ slug, blockId: block.blockId, progress: 40 }]);
    expect(home.discussed).toContainEqual({ slug, title: "Talked about", comments: 3 });
    const paid = await publish(world, {
      title: "Talked about by members",
      parts: [{ access: "subscriber", words: "Words for members." }],
    });
    const [member20, other20] = [await knownReader("reader", 20), await knownReader("reader", 20)];
    const asked = await postComment(member20, { reportId: paid.reportId, body: "Among members" });
    await postComment(other20, { reportId: paid.reportId, parentId: asked.commentId, body: "Answered" });
    expect((await memberHome(member20)).replies).toHaveLength(1);
    const lapsed = await memberHome({ ...member20, membershipRank: 0 });
    expect([lapsed.replies, lapsed.discussed.filter((line) => line.slug === paid.slug)]).toEqual([[], []]);
    await notePlace(writer, { slug, blockId: block.blockId, progress: 100 });
    expect((await memberHome(writer)).begun).toEqual([]);
    await withdrawReport(await personOf("editor"), { reportId, reason: "Wrong" }, ORIGIN);
    const after = await memberHome(writer);
    expect(after.replies).toEqual([]);
    expect(after.discussed.map((line) => line.slug)).not.toContain(slug);
  });

  it("asks as many statements whatever a person follows", async () => {
    await report("On magnets", "Words on magnets.", 4, { tags: ["magnets"] });
    const [few, many] = [await back(10), await back(10)];
    await press(few, "entity:entity-public");
    await press(few, "search:c");
    for (const subject of [
      "entity:entity-public",
      "entity:entity-subject",
      "topic:magnets",
      "search:a",
      "search:b",
    ]) {
      await press(many, subject);
    }
    const count = async (viewer: Person) => (await countQueries(() => memberHome(viewer))).queries;
    expect(await count(many)).toBe(await count(few));
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import type { ReportDocument } from "@/lib/document/document";
import { NotFound } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { knownReader } from "./test-readers";
import type { Anchor, Discussion } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { postComment } = await import("./commands/post-comment");
const { readDiscussion } = await import("./queries/read-discussion");
const { ownDiscussion } = await import("./queries/own-discussion");
const { passageCounts } = await import("./queries/comment-count");

let world: Awaited<ReturnType<typeof seedWorld>>;
let reader: Person;
let subscriber: Person;
let editor: Person;
beforeAll(async () => {
  world = await seedWorld();
  reader = await knownReader();
  subscriber = await knownReader("reader", 20);
  editor = await personOf("editor");
});
beforeEach(async () => {
  await db.throttle.deleteMany();
});

type Written = { id: string; access: string; words: string };
const written = (parts: readonly Written[]): ReportDocument => ({
  type: "doc",
  content: parts.flatMap(({ id, access, words }) => [
    { type: "paywall" as const, attrs: { access } },
    { type: "paragraph" as const, attrs: { id }, content: [{ type: "text" as const, text: words }] },
  ]),
});

/** A report with a passage for everyone and one for subscribers. */
async function twoPassages() {
  const [open, paid] = [randomUUID().slice(0, 12), randomUUID().slice(0, 12)];
  const parts: [Written, Written] = [
    { id: open, access: "public", words: `Open words ${open}.` },
    { id: paid, access: "subscriber", words: `Paid words ${paid}.` },
  ];
  const title = `Passages ${open}`;
  const made = await publish(world, { title, document: written(parts) });
  const next = (changed: readonly Written[]) =>
    publish(world, { title, reportId: made.reportId, reason: "Changed", document: written(changed) });
  return { ...made, open, paid, parts, next };
}

type Open = Extract<Discussion, { kind: "open" }>;
const read = (viewer: Viewer, slug: string, anchor: Anchor | null = null) =>
  readDiscussion(viewer, slug, { sort: "oldest" }, anchor);
async function open(viewer: Viewer, slug: string, anchor: Anchor | null = null): Promise<Open> {
  const discussion = await read(viewer, slug, anchor);
  if (discussion.kind !== "open") throw new Error(`It is ${discussion.kind}`);
  return discussion;
}

describe("the discussion of a passage", () => {
  it("is open to those who may read the passage, in words, lists, counts and writing", async () => {
    const { reportId, slug, paid } = await twoPassages();
    await postComment(subscriber, { reportId, blockId: paid, body: "What it means" });
    const seen = await open(subscriber, slug, { block: paid });
    expect(seen).toMatchObject({
      count: 1,
      place: { kind: "block", id: paid, words: `Paid words ${paid}.`, state: "same" },
      passages: [],
    });
    expect(await passageCounts(subscriber, slug)).toEqual({ [paid]: 1 });
    expect((await open(subscriber, slug)).passages).toMatchObject([
      { anchor: { block: paid }, words: `Paid words ${paid}.`, count: 1 },
    ]);
    expect((await ownDiscussion(subscriber)).comments[0]?.where).toEqual({
      path: `/reports/${slug}/discussion/passages/${paid}`,
      title: seen.report.title,
    });
    for (const viewer of [ANONYMOUS, reader]) {
      for (const anchor of [{ block: paid }, null]) {
        const closed = await read(viewer, slug, anchor);
        expect(closed).toMatchObject({ kind: "closed", tierName: "Subscriber", passages: [] });
        expect(JSON.stringify(closed)).not.toMatch(/Paid words|What it means/);
      }
      expect(await passageCounts(viewer, slug)).toEqual({});
    }
    const refused = postComment(reader, { reportId, blockId: paid, body: "Let me in" });
    await expect(refused).rejects.toBeInstanceOf(NotFound);
    expect(await db.thread.count({ where: { reportId } })).toBe(1);
  });

  it("of what everyone may read is listed for those who may not read all of the report", async () => {
    const { reportId, slug, open: blockId } = await twoPassages();
    await postComment(reader, { reportId, blockId, body: "A question" });
    expect(await read(ANONYMOUS, slug)).toMatchObject({
      kind: "closed",
      passages: [{ anchor: { block: blockId }, count: 1 }],
    });
    expect((await open(ANONYMOUS, slug, { block: blockId })).comments).toHaveLength(1);
    expect(await passageCounts(ANONYMOUS, slug)).toEqual({ [blockId]: 1 });
  });

  it("follows the words through versions, and says when they changed or are gone", async () => {
    const { reportId, slug, open: blockId, paid, parts, next } = await twoPassages();
    const [first, second] = parts;
    const { commentId } = await postComment(reader, { reportId, blockId, body: "A remark" });
    await next([{ ...second, words: "Other paid words." }, first]);
    const moved = await open(reader, slug, { block: blockId });
    expect(moved).toMatchObject({ count: 1, place: { state: "same", words: first.words } });
    await next([{ ...first, words: "The corrected words." }, second]);
    const changed = await open(reader, slug, { block: blockId });
    expect(changed.place).toMatchObject({ state: "changed", words: "The corrected words." });
    // What a correction took out is not read here, or anywhere else.
    expect(JSON.stringify([changed, await read(reader, slug)])).not.toContain(first.words);
    await postComment(reader, { reportId, blockId, body: "Thank you", parentId: commentId });
    await next([second, { id: randomUUID().slice(0, 12), access: "public", words: "New words." }]);
    const gone = await open(subscriber, slug, { block: blockId });
    expect(gone).toMatchObject({ count: 2, place: { state: "gone", words: null, blockId: null } });
    await expect(read(reader, slug, { block: paid.slice(0, 8) })).rejects.toBeInstanceOf(NotFound);
  });

  it("closes when its words move behind the wall, and with a withdrawal", async () => {
    const { reportId, slug, open: blockId, parts, next } = await twoPassages();
    const [first, second] = parts;
    await postComment(reader, { reportId, blockId, body: "A remark" });
    await next([second, { ...first, access: "professional" }]);
    for (const viewer of [ANONYMOUS, reader, subscriber]) {
      expect((await read(viewer, slug, { block: blockId })).kind).toBe("closed");
      expect(await passageCounts(viewer, slug)).toEqual({});
    }
    expect((await open(editor, slug, { block: blockId })).count).toBe(1);
    await withdrawReport(editor, { reportId, reason: "Wrong" }, ORIGIN);
    await expect(read(editor, slug, { block: blockId })).rejects.toBeInstanceOf(NotFound);
    expect(await passageCounts(editor, slug)).toEqual({});
  });

  it("is one, however many begin it at once", async () => {
    const { reportId, open: blockId } = await twoPassages();
    const people = [reader, subscriber, await knownReader()];
    await Promise.all(people.map((one, at) => postComment(one, { reportId, blockId, body: `Words ${at}` })));
    expect(await db.thread.findMany({ where: { reportId }, select: { commentCount: true } })).toEqual([
      { commentCount: 3 },
    ]);
  });
});

describe("the discussion of a claim", () => {
  it("is the same in every report that carries it, for those who may read it there", async () => {
    const sourceId = await makeSource("discussed-source", "B");
    const claimId = await makeClaim({ quote: "The plant makes 5 t", subjectId: world.subjectId, sourceId });
    const part = { words: "The plant makes 5 t", claimIds: [claimId], after: " a year." };
    const paid = await publishClaims(world, "Claimed for subscribers", [{ access: "subscriber", ...part }]);
    await postComment(subscriber, { reportId: paid.reportId, claimId, body: "By which measure?" });
    const seen = await open(subscriber, paid.slug, { claim: claimId });
    expect(seen.place).toMatchObject({ kind: "claim", words: "The plant makes 5 t a year.", state: "same" });
    expect((await open(subscriber, paid.slug)).passages).toMatchObject([{ anchor: { claim: claimId } }]);
    expect((await read(reader, paid.slug, { claim: claimId })).kind).toBe("closed");
    await expect(
      postComment(reader, { reportId: paid.reportId, claimId, body: "Let me in" }),
    ).rejects.toBeInstanceOf(NotFound);
    const free = await publishClaims(world, "Claimed for everyone", [{ access: "public", ...part }]);
    expect((await open(ANONYMOUS, free.slug, { claim: claimId })).count).toBe(1);
    // Under the other report its words stay closed to those who may not read them there.
    const there = await open(reader, paid.slug, { claim: claimId });
    expect(there.place).toMatchObject({ words: null, state: "gone" });
    const other = await twoPassages();
    await expect(read(subscriber, other.slug, { claim: claimId })).rejects.toBeInstanceOf(NotFound);
  });
});

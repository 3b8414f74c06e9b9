import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person, type Viewer } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid, NotFound, TooManyRequests } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { knownReader } from "./test-readers";
import type { CommentView, Discussion } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { postComment } = await import("./commands/post-comment");
const { editComment } = await import("./commands/edit-comment");
const { deleteComment } = await import("./commands/delete-comment");
const { react } = await import("./commands/react");
const { reportComment } = await import("./commands/report-comment");
const { readDiscussion } = await import("./queries/read-discussion");
const { commentCount } = await import("./queries/comment-count");

const ALL = { sort: "oldest" } as const;
const OPEN = [{ access: "public", words: "Open words of the report." }];
const PAID = [...OPEN, { access: "subscriber", words: "Locked words of the report." }];

let world: Awaited<ReturnType<typeof seedWorld>>;
let reader: Person;
let editor: Person;
beforeAll(async () => {
  world = await seedWorld();
  reader = await knownReader();
  editor = await personOf("editor");
});

beforeEach(async () => {
  await db.throttle.deleteMany();
});

type Open = Extract<Discussion, { kind: "open" }>;
async function open(viewer: Viewer, slug: string, query = {}): Promise<Open> {
  const discussion = await readDiscussion(viewer, slug, { ...ALL, ...query });
  if (discussion.kind !== "open") throw new Error(`It is ${discussion.kind}`);
  return discussion;
}
const textOf = (comment: CommentView | undefined) => JSON.stringify(comment?.body);
const post = (viewer: Viewer, reportId: string, body: string, more = {}) =>
  postComment(viewer, { reportId, body, ...more });

describe("a thread obeys the gate of its report", () => {
  it("is closed to all who may not read the whole report, in words, counts and writing", async () => {
    const { reportId, slug } = await publish(world, { title: "Partly paid", parts: PAID });
    const subscriber = await knownReader("reader", 20);
    const { commentId } = await post(subscriber, reportId, "What the locked words mean.");
    expect(textOf((await open(subscriber, slug)).comments[0])).toContain("What the locked words mean.");
    for (const viewer of [ANONYMOUS, reader]) {
      expect(await readDiscussion(viewer, slug, ALL)).toEqual({
        kind: "closed",
        about: "report",
        passages: [],
        report: { id: reportId, slug, title: "Partly paid" },
        tierName: "Subscriber",
      });
      expect(await commentCount(viewer, slug)).toBeNull();
    }
    expect(await commentCount(subscriber, slug)).toBe(1);
    const revisionId = (await db.commentRevision.findFirstOrThrow({ where: { commentId } })).id;
    await expect(post(reader, reportId, "Let me in")).rejects.toBeInstanceOf(NotFound);
    await expect(react(reader, { commentId, kind: "agree", on: true })).rejects.toBeInstanceOf(NotFound);
    const report = { commentId, revisionId, reason: "spam", note: "" } as const;
    await expect(reportComment(reader, report)).rejects.toBeInstanceOf(NotFound);
    expect(await db.thread.count({ where: { reportId } })).toBe(1);
  });

  it("opens and closes with the levels of the next version, and goes with a withdrawal", async () => {
    const { reportId, slug } = await publish(world, { title: "Levels change", parts: OPEN });
    await post(reader, reportId, "A remark.");
    expect((await open(ANONYMOUS, slug)).count).toBe(1);
    await publish(world, { title: "Levels change", reportId, parts: PAID, reason: "More" });
    expect((await readDiscussion(reader, slug, ALL)).kind).toBe("closed");
    await expect(
      deleteComment(reader, {
        commentId: (await db.comment.findFirstOrThrow({ where: { thread: { reportId } } })).id,
      }),
    ).rejects.toBeInstanceOf(NotFound);
    await publish(world, { title: "Levels change", reportId, parts: OPEN, reason: "Less" });
    expect((await open(reader, slug)).comments).toHaveLength(1);
    await withdrawReport(editor, { reportId, reason: "Wrong" }, ORIGIN);
    for (const viewer of [reader, editor]) {
      await expect(readDiscussion(viewer, slug, ALL)).rejects.toBeInstanceOf(NotFound);
      expect(await commentCount(viewer, slug)).toBeNull();
      await expect(post(viewer, reportId, "Still here?", { name: "Someone" })).rejects.toBeInstanceOf(
        NotFound,
      );
    }
  });
});

describe("writing", () => {
  let reportId: string;
  let slug: string;
  beforeAll(async () => {
    ({ reportId, slug } = await publish(world, { title: "Much discussed", parts: OPEN }));
  });

  it("is for readers with a confirmed address", async () => {
    await expect(post(ANONYMOUS, reportId, "Hello")).rejects.toBeInstanceOf(Forbidden);
    await expect(post({ ...reader, verified: false }, reportId, "Hello")).rejects.toBeInstanceOf(Forbidden);
  });

  it("shows one level nested, quotes what deeper answers answer, and counts what is visible", async () => {
    const { commentId: root } = await post(reader, reportId, "Root words");
    const other = await knownReader();
    const { commentId: answer } = await post(other, reportId, "Answer words", { parentId: root });
    await post(reader, reportId, "Deeper words", { parentId: answer });
    const { comments, count } = await open(ANONYMOUS, slug);
    expect(count).toBe(3);
    expect(comments[0]?.replies.map(({ answers }) => answers)).toEqual([
      null,
      { id: answer, name: other.shown, excerpt: "Answer words" },
    ]);
    await deleteComment(reader, { commentId: root });
    const after = await open(ANONYMOUS, slug);
    expect(after.count).toBe(2);
    expect(after.comments[0]).toMatchObject({ state: "deleted", body: null, writer: null });
    expect(after.comments[0]?.replies).toHaveLength(2);
    expect(await db.commentRevision.count({ where: { body: "Root words" } })).toBe(0);
    await expect(post(other, reportId, "Too late", { parentId: root })).rejects.toBeInstanceOf(Conflict);
    expect((await open(ANONYMOUS, slug, { comment: answer })).comments.map(({ id }) => id)).toEqual([root]);
  });

  it("asks for a display name with the first comment; no two read the same", async () => {
    const newcomer = await personOf("reader");
    await expect(post(newcomer, reportId, "First")).rejects.toMatchObject({ field: "name" });
    const taken = (await db.participant.findUniqueOrThrow({ where: { accountId: reader.accountId } })).name;
    const alike = taken.toUpperCase().replace(" ", "-");
    await expect(post(newcomer, reportId, "First", { name: alike })).rejects.toMatchObject({ field: "name" });
    await expect(post(newcomer, reportId, "First", { name: "Ann" })).rejects.toMatchObject({ field: "name" });
    expect(await post(newcomer, reportId, "First", { name: "Newcomer" })).toMatchObject({ held: true });
  });

  it("holds the first comments of a newcomer and those with many links, from everyone but their writer", async () => {
    const newcomer = await personOf("reader");
    const { commentId } = await post(newcomer, reportId, "Held words", { name: "Held One" });
    for (const viewer of [ANONYMOUS, reader, editor]) {
      expect(JSON.stringify(await open(viewer, slug))).not.toContain("Held words");
    }
    const seen = (await open(newcomer, slug)).comments.find(({ id }) => id === commentId);
    expect(seen).toMatchObject({ state: "waiting", own: true });
    expect((await open(reader, slug)).count).toBe((await open(newcomer, slug)).count);
    // An edit releases nothing.
    const edited = { commentId, revisionId: seen?.revisionId ?? "", body: "Held words, again" };
    expect(await editComment(newcomer, edited)).toMatchObject({ held: true });
    await expect(post(reader, reportId, "To a held one", { parentId: commentId })).rejects.toBeInstanceOf(
      Conflict,
    );
    const links = (many: number) =>
      Array.from({ length: many }, (_, at) => `https://example.com/${at}`).join(" ");
    expect((await post(reader, reportId, links(2))).held).toBe(false);
    expect((await post(reader, reportId, links(3))).held).toBe(true);
    await expect(post(reader, reportId, links(11))).rejects.toBeInstanceOf(Invalid);
  });

  it("is limited for each account", async () => {
    const busy = await knownReader();
    for (let number = 1; number <= 12; number++) await post(busy, reportId, `Number ${number}`);
    await expect(post(busy, reportId, "Number 13")).rejects.toBeInstanceOf(TooManyRequests);
  });

  it("takes the same words sent twice at once as one comment", async () => {
    const sent = await Promise.all([1, 2, 3].map(() => post(reader, reportId, "Sent three times")));
    expect(new Set(sent.map(({ commentId }) => commentId)).size).toBe(1);
  });

  it("links the people and entities it names, and marks authors and the desk", async () => {
    await db.author.update({ where: { id: world.authorId }, data: { accountId: editor.accountId } });
    await post(editor, reportId, "Thanks @Reader 1, see [[Subject Corp]] and @nobody", { name: "Ann" });
    const found = (await open(ANONYMOUS, slug)).comments.find(({ writer }) => writer?.name === "Ann");
    expect(found?.writer?.badge).toBe("author");
    expect(textOf(found)).toContain(`{"type":"person","name":"Reader 1"}`);
    expect(textOf(found)).toContain(`"slug":"entity-subject"`);
    expect(textOf(found)).toContain("@nobody");
    expect(await db.commentMention.count({ where: { accountId: reader.accountId } })).toBe(1);
  });

  it("can be edited for fifteen minutes, on the words that were seen, by its writer alone", async () => {
    const { commentId } = await post(reader, reportId, "Before");
    const revisionId =
      (await db.comment.findUniqueOrThrow({ where: { id: commentId } })).currentRevisionId ?? "";
    await editComment(reader, { commentId, revisionId, body: "After" });
    await expect(editComment(reader, { commentId, revisionId, body: "Another" })).rejects.toBeInstanceOf(
      Conflict,
    );
    const current =
      (await db.comment.findUniqueOrThrow({ where: { id: commentId } })).currentRevisionId ?? "";
    const by = (viewer: Viewer) => editComment(viewer, { commentId, revisionId: current, body: "Late" });
    await expect(by(await knownReader())).rejects.toBeInstanceOf(NotFound);
    await expect(by(editor)).rejects.toBeInstanceOf(NotFound);
    await atTime(new Date(Date.now() + 16 * 60_000), () =>
      expect(by(reader)).rejects.toBeInstanceOf(Invalid),
    );
    expect(
      (await db.commentRevision.findMany({ where: { commentId }, orderBy: { number: "asc" } })).map(
        ({ body }) => body,
      ),
    ).toEqual(["Before", "After"]);
  });

  it("counts a reaction once; to disagree takes back that one agreed", async () => {
    const { commentId } = await post(reader, reportId, "Judge this");
    const other = await knownReader();
    const to = (kind: "agree" | "disagree" | "helpful", on = true) => react(other, { commentId, kind, on });
    await Promise.all([to("agree"), to("agree"), to("helpful")]);
    await to("disagree");
    await to("helpful", false);
    await to("helpful", false);
    const seen = (await open(other, slug)).comments.find(({ id }) => id === commentId);
    expect(seen?.reactions).toEqual({ agree: 0, helpful: 0, disagree: 1 });
    expect(seen?.reacted).toEqual(["disagree"]);
    await expect(react(reader, { commentId, kind: "agree", on: true })).rejects.toBeInstanceOf(Forbidden);
  });

  it("pages through first-level comments in both orders without losing one", async () => {
    const long = await publish(world, { title: "Long", parts: OPEN });
    const thread = await db.thread.create({
      data: { anchor: "report", anchorKey: `report:${long.reportId}`, reportId: long.reportId },
    });
    const moment = new Date();
    await db.comment.createMany({
      data: Array.from({ length: 60 }, () => ({
        threadId: thread.id,
        status: "approved" as const,
        createdAt: moment,
      })),
    });
    for (const sort of ["oldest", "newest"] as const) {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const page = await open(ANONYMOUS, long.slug, { sort, after });
        ids.push(...page.comments.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      expect(new Set(ids).size).toBe(60);
      expect(ids).toHaveLength(60);
    }
  });
});

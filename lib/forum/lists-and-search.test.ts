import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { knownReader } from "@/lib/discussion/test-readers";
import { origin, personOf } from "@/lib/membership/test-people";
import { SearchForum } from "./schema";
import { found, newCategory, newTopic } from "./test-forum";
import type { FoundPage } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
const { postComment } = await import("@/lib/discussion/commands/post-comment");
const { editComment } = await import("@/lib/discussion/commands/edit-comment");
const { moderateComment } = await import("@/lib/discussion/commands/moderate-comment");
const { writeEntry, writeTitleEntry } = await import("@/lib/discussion/commands/keep-entries");
const { noteVisit } = await import("./commands/note-visit");
const { readCategory } = await import("./queries/list-categories");
const { listThreads } = await import("./queries/list-threads");
const { readTopic } = await import("./queries/read-topic");
const { searchForum } = await import("./queries/search-forum");

const ALL = { sort: "oldest" } as const;
const ACTIVE = { sort: "active" } as const;

let reader: Person;
let subscriber: Person;
let editor: Person;
beforeAll(async () => {
  await seedWorld();
  reader = await knownReader();
  subscriber = await knownReader("reader", 20);
  editor = await personOf("editor");
});
beforeEach(async () => {
  await db.throttle.deleteMany();
});

describe("lists", () => {
  it("page through every order without losing or repeating a thread", async () => {
    const category = await newCategory();
    const at = Date.now();
    // Some were written in at the same moment.
    await db.thread.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        anchor: "topic" as const,
        anchorKey: `topic:listed-${n}`,
        categoryId: category.id,
        title: `Listed topic ${n}`,
        createdAt: new Date(at + Math.floor(n / 2)),
        lastCommentAt: new Date(at - Math.floor(n / 3)),
        commentCount: 1 + (n % 3),
      })),
    });
    for (const sort of ["active", "newest", "busiest"] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listThreads(reader, { categoryId: category.id }, { sort, after });
        seen.push(...page.threads.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(seen, sort).toHaveLength(60);
      expect(new Set(seen).size, sort).toBe(60);
    }
    const busiest = await listThreads(reader, { categoryId: category.id }, { sort: "busiest" });
    expect(busiest.threads.slice(0, 20).every(({ replies }) => replies === 2)).toBe(true);
    expect((await readCategory(reader, category.slug)).topics).toBe(60);
  });

  it("show the discussions of reports to those who may read all of the report", async () => {
    const world = { authorId: (await db.author.findFirstOrThrow()).id, subjectId: "", entities: {} };
    world.subjectId = (await db.entity.findFirstOrThrow()).id;
    const parts = [
      { access: "public", words: "Open words." },
      { access: "subscriber", words: "Locked words." },
    ];
    const { reportId, slug } = await publish(world, { title: "Scandium in aircraft", parts });
    await postComment(subscriber, { reportId, body: "A remark about bauxite." });
    const paths = async (viewer: Viewer) =>
      (await listThreads(viewer, "reports", ACTIVE)).threads.map(({ place }) => place.path);
    expect(await paths(subscriber)).toEqual([`/reports/${slug}/discussion`]);
    expect(await paths(reader)).toEqual([]);
    expect(await found(subscriber, "scandium")).toEqual(["Scandium in aircraft|false"]);
    expect(await found(subscriber, "bauxite")).toEqual(["Scandium in aircraft|true"]);
    expect(await found(reader, "scandium")).toEqual([]);
    expect(await found(reader, "bauxite")).toEqual([]);
  });

  it("say what is new since a person was there, without what they wrote and what was only reworded", async () => {
    const category = await newCategory();
    const { threadId, at } = await newTopic({ category, by: reader });
    const unread = async (viewer: Viewer) =>
      (await listThreads(viewer, { categoryId: category.id }, ACTIVE)).threads[0]?.unread;
    const visit = async (viewer: Viewer) => {
      const topic = await readTopic(viewer, at, ALL);
      if (topic.kind === "open") await noteVisit(viewer, { threadId, changes: topic.live.after });
    };
    expect(await unread(ANONYMOUS)).toBeNull();
    expect(await unread(subscriber)).toBe("new");
    await visit(subscriber);
    expect(await unread(subscriber)).toBe(0);
    const { commentId } = await postComment(reader, { threadId, body: "A new one" });
    await postComment(subscriber, { threadId, body: "Their own" });
    expect(await unread(subscriber)).toBe(1);
    await visit(subscriber);
    const { currentRevisionId } = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
    await editComment(reader, { commentId, revisionId: currentRevisionId ?? "", body: "Reworded" });
    expect(await unread(subscriber)).toBe(0);
    const newcomer = await personOf("reader");
    const held = await postComment(newcomer, {
      threadId,
      name: "A newcomer here",
      body: "Held words of ytterbium",
    });
    expect(await found(subscriber, "ytterbium")).toEqual([]);
    expect(await unread(subscriber)).toBe(0);
    const waiting = await db.comment.findUniqueOrThrow({ where: { id: held.commentId } });
    const act = {
      commentId: held.commentId,
      revisionId: waiting.currentRevisionId ?? "",
      act: "approve" as const,
    };
    await moderateComment(editor, { ...act, reason: "" }, origin);
    expect(await unread(subscriber)).toBe(1);
    expect(await found(subscriber, "ytterbium")).toHaveLength(1);
    await visit(reader);
    await visit(subscriber);
    expect(await unread(subscriber)).toBe(0);
  });
});

describe("the search", () => {
  it("finds English words by stem and Chinese by any run, and follows edits", async () => {
    const { threadId } = await newTopic({
      title: "On separation of 氧化镨钕",
      body: "Neodymium magnets are made here.",
    });
    expect(await found(ANONYMOUS, "magnet")).toEqual(["On separation of 氧化镨钕|true"]);
    expect(await found(ANONYMOUS, "镨钕")).toEqual(["On separation of 氧化镨钕|false"]);
    expect(await found(ANONYMOUS, "氧化 separations")).toEqual(["On separation of 氧化镨钕|false"]);
    const { commentId } = await postComment(reader, { threadId, body: "About **gadolinium**, 钆的用途。" });
    expect(await found(ANONYMOUS, "用途")).toEqual(["On separation of 氧化镨钕|true"]);
    const [hit] = (await searchForum(ANONYMOUS, "gadolinium"))?.found ?? [];
    expect(hit?.excerpt).toContainEqual({ text: "gadolinium", hit: true });
    const { currentRevisionId } = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
    await editComment(reader, {
      commentId,
      revisionId: currentRevisionId ?? "",
      body: "About samarium oxides",
    });
    expect(await found(ANONYMOUS, "gadolinium")).toEqual([]);
    expect(await found(ANONYMOUS, "samarium -gadolinium")).toHaveLength(1);
    expect(await found(ANONYMOUS, "samarium -oxide")).toEqual([]);
    expect(await searchForum(ANONYMOUS, " -–! ")).toBeNull();
  });

  it("pages through titles and comments without losing or repeating one", async () => {
    const category = await newCategory();
    const at = Date.now();
    const { threadId } = await newTopic({ category, title: "All of promethium" });
    // Several were written in the same moment.
    const threads = await db.thread.createManyAndReturn({
      data: Array.from({ length: 55 }, (_, n) => ({
        anchor: "topic" as const,
        anchorKey: `topic:promethium-${n}`,
        categoryId: category.id,
        title: `Promethium ${n}`,
        opened: true,
        commentCount: 1,
        createdAt: new Date(at + Math.floor(n / 4)),
      })),
      select: { id: true, title: true },
    });
    const comments = await db.comment.createManyAndReturn({
      data: Array.from({ length: 57 }, (_, n) => ({
        threadId,
        authorId: reader.accountId,
        status: "approved" as const,
        createdAt: new Date(at + Math.floor(n / 4)),
      })),
      select: { id: true },
    });
    await db.$transaction(async (tx) => {
      for (const { id, title } of threads) await writeTitleEntry(tx, { threadId: id, title: title ?? "" });
      for (const { id } of comments) await writeEntry(tx, { commentId: id, body: "On promethium" });
    });
    const seen: string[] = [];
    const sizes: number[] = [];
    let after: string | undefined;
    do {
      const page: FoundPage | null = await searchForum(ANONYMOUS, "promethium", after);
      sizes.push(page?.found.length ?? 0);
      seen.push(...(page?.found ?? []).map(({ place, commentId }) => commentId ?? place.path));
      after = page?.next ?? undefined;
      if (after) expect(SearchForum.parse({ q: "promethium", after }).after).toBe(after);
    } while (after !== undefined);
    expect(sizes).toEqual([50, 50, 13]);
    expect(new Set(seen).size).toBe(113);
  });
});

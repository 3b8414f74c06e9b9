import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Person, type Viewer } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { knownReader } from "@/lib/discussion/test-readers";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { lastAct, origin, personOf } from "@/lib/membership/test-people";
import { found, newCategory, newTopic, opening } from "./test-forum";
import type { MarkKind } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld } = await import("@/lib/reports/queries/test-world");
const { postComment } = await import("@/lib/discussion/commands/post-comment");
const { deleteComment } = await import("@/lib/discussion/commands/delete-comment");
const { moderateComment } = await import("@/lib/discussion/commands/moderate-comment");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { startTopic } = await import("./commands/start-topic");
const { moveTopic } = await import("./commands/move-topic");
const { markThread, liftMark } = await import("./commands/mark-thread");
const { createCategory } = await import("./commands/create-category");
const { editCategory } = await import("./commands/edit-category");
const { closeCategory } = await import("./commands/close-category");
const { listCategories, readCategory } = await import("./queries/list-categories");
const { listThreads } = await import("./queries/list-threads");
const { readTopic } = await import("./queries/read-topic");

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

async function moderate(threadId: string, act: "approve" | "reject" | "erase") {
  const { id: commentId, currentRevisionId } = await opening(threadId);
  const revisionId = currentRevisionId ?? "";
  await moderateComment(OPERATOR, { commentId, revisionId, act, reason: "A rule" }, origin);
}
const titles = async (viewer: Viewer, categoryId: string) =>
  (await listThreads(viewer, { categoryId }, ACTIVE)).threads.map(({ place }) => place.title);
describe("a category obeys its level", () => {
  it("is nowhere for those below it: not in a list, at its address, in a topic or in the search", async () => {
    const paid = await newCategory(20);
    const { at, path, threadId } = await newTopic({
      by: subscriber,
      category: paid,
      title: "Positions in zirconium",
      body: "Words about hafnium.",
    });
    expect((await listCategories(subscriber)).find(({ id }) => id === paid.id)).toMatchObject({
      level: "Subscriber",
      topics: 1,
    });
    expect(await found(subscriber, "zirconium")).toEqual(["Positions in zirconium|false"]);
    expect(await found(subscriber, "hafnium")).toEqual(["Positions in zirconium|true"]);
    for (const viewer of [ANONYMOUS, reader]) {
      expect((await listCategories(viewer)).some(({ id }) => id === paid.id)).toBe(false);
      await expect(readCategory(viewer, paid.slug)).rejects.toBeInstanceOf(NotFound);
      await expect(readTopic(viewer, at, ALL)).rejects.toBeInstanceOf(NotFound);
      expect(await titles(viewer, paid.id)).toEqual([]);
      expect(
        (await listThreads(viewer, "all", ACTIVE)).threads.some(({ place }) => place.path === path),
      ).toBe(false);
      expect(await found(viewer, "zirconium")).toEqual([]);
      expect(await found(viewer, "hafnium")).toEqual([]);
    }
    await expect(
      startTopic(reader, { categoryId: paid.id, title: "Let me in", body: "Please" }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(postComment(reader, { threadId, body: "Let me in" })).rejects.toBeInstanceOf(NotFound);
  });

  it("gives its topics another level at once", async () => {
    const admin = await personOf("admin");
    const room = await newCategory();
    const { at } = await newTopic({ category: room });
    const wanted = { categoryId: room.id, name: "Room", about: "", position: 1 };
    await editCategory(admin, { ...wanted, minRank: 20 }, origin);
    await expect(readTopic(reader, at, ALL)).rejects.toBeInstanceOf(NotFound);
    expect((await readTopic(subscriber, at, ALL)).kind).toBe("open");
    expect(await lastAct()).toMatchObject({ action: "forum.edit", subjectId: room.id });
    await expect(editCategory(admin, { ...wanted, minRank: 17 }, origin)).rejects.toBeInstanceOf(Invalid);
    await editCategory(admin, { ...wanted, minRank: 0 }, origin);
    expect((await readTopic(ANONYMOUS, at, ALL)).kind).toBe("open");
  });

  it("is managed by administrators, and takes no new topics while it is closed", async () => {
    const admin = await personOf("admin");
    const intent = { slug: "fresh", name: "Fresh", about: "", minRank: 0, position: 3 };
    await expect(createCategory(editor, intent, origin)).rejects.toBeInstanceOf(Forbidden);
    const { id: categoryId } = await createCategory(admin, intent, origin);
    expect(await lastAct()).toMatchObject({ action: "forum.create", subjectId: categoryId });
    await expect(createCategory(admin, intent, origin)).rejects.toBeInstanceOf(Invalid);
    const { threadId } = await newTopic({ category: { id: categoryId, slug: "fresh" } });
    await closeCategory(admin, { categoryId, open: false }, origin);
    await expect(startTopic(reader, { categoryId, title: "One more", body: "Words" })).rejects.toBeInstanceOf(
      Conflict,
    );
    await postComment(reader, { threadId, body: "Still answered" });
    await closeCategory(admin, { categoryId, open: true }, origin);
    await startTopic(reader, { categoryId, title: "One more", body: "Words" });
  });
});

describe("a topic", () => {
  it("of a newcomer waits with its title, and appears with the approval", async () => {
    const newcomer = await personOf("reader");
    const room = await newCategory();
    const { path, held } = await startTopic(newcomer, {
      categoryId: room.id,
      title: "Xenotime for beginners",
      name: "Newcomer",
      body: "What is monazite?",
    });
    expect(held).toBe(true);
    const at = { category: room.slug, topic: path.split("/").at(-1) ?? "" };
    const { id: threadId } = await db.thread.findFirstOrThrow({ where: { categoryId: room.id } });
    for (const viewer of [ANONYMOUS, reader]) {
      await expect(readTopic(viewer, at, ALL)).rejects.toBeInstanceOf(NotFound);
      expect(await titles(viewer, room.id)).toEqual([]);
      expect(await found(viewer, "xenotime")).toEqual([]);
      expect(await found(viewer, "monazite")).toEqual([]);
      expect((await readCategory(viewer, room.slug)).topics).toBe(0);
    }
    expect(await readTopic(newcomer, at, ALL)).toMatchObject({ listed: false });
    expect(await readTopic(editor, at, ALL)).toMatchObject({ listed: false });
    await moderate(threadId, "approve");
    expect(await readTopic(reader, at, ALL)).toMatchObject({ listed: true, count: 1 });
    expect(await titles(reader, room.id)).toEqual(["Xenotime for beginners"]);
    expect(await found(reader, "xenotime")).toEqual(["Xenotime for beginners|false"]);
    await moderate(threadId, "reject");
    await expect(readTopic(reader, at, ALL)).rejects.toBeInstanceOf(NotFound);
    expect(await found(reader, "monazite")).toEqual([]);
  });

  it("sent twice is one, and two with the same title have two addresses", async () => {
    const room = await newCategory();
    const intent = { categoryId: room.id, title: "Sent again", body: "Words" };
    const first = await startTopic(reader, intent);
    expect(await startTopic(reader, intent)).toEqual(first);
    const other = await startTopic(await knownReader(), intent);
    expect(other.path).toBe(`${first.path}-2`);
    expect((await startTopic(reader, { ...intent, title: "New" })).path).not.toMatch(/\/new$/);
  });

  it("loses its title and address with its erased words, and answers stay", async () => {
    for (const how of ["delete", "erase", "remove"] as const) {
      const by = await knownReader();
      const { threadId, at, category } = await newTopic({
        by,
        title: `Regrettable ${how}`,
        body: "Thulium words",
      });
      await postComment(reader, { threadId, body: "An answer that stays" });
      if (how === "delete") await deleteComment(by, { commentId: (await opening(threadId)).id });
      if (how === "erase") await moderate(threadId, "erase");
      if (how === "remove") {
        const admin = await personOf("admin");
        await removeAccount(admin, { accountId: by.accountId, email: by.email, byline: "keep" }, origin);
      }
      await expect(readTopic(editor, at, ALL), how).rejects.toBeInstanceOf(NotFound);
      const row = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
      expect(row).toMatchObject({ title: "", anchorKey: `topic:${threadId}`, commentCount: 1 });
      expect(JSON.stringify(await db.threadEntry.count({ where: { threadId, commentId: null } }))).toBe("0");
      expect(await found(editor, "regrettable"), how).toEqual([]);
      expect(await found(editor, "thulium"), how).toEqual([]);
      // A moderator's erasure hides all of it from readers.
      expect(await titles(reader, category.id), how).toEqual(how === "erase" ? [] : ["A deleted topic"]);
    }
  });

  it("is moved and renamed by moderators, and the old category leads to the new one", async () => {
    const to = await newCategory(20);
    const { threadId, at, category } = await newTopic({ title: "In the wrong room" });
    await expect(
      moveTopic(reader, { threadId, title: "Mine", categoryId: to.id }, origin),
    ).rejects.toBeInstanceOf(Forbidden);
    const path = await moveTopic(editor, { threadId, title: "In the right room", categoryId: to.id }, origin);
    expect(await readTopic(subscriber, at, ALL)).toEqual({ kind: "moved", path });
    await expect(readTopic(reader, at, ALL)).rejects.toBeInstanceOf(NotFound);
    expect(await found(subscriber, "right room")).toEqual(["In the right room|false"]);
    expect(await found(subscriber, '"wrong room"')).toEqual([]);
    expect(await lastAct()).toMatchObject({ action: "forum.move", subjectId: threadId });
    await moveTopic(editor, { threadId, title: "In the right room", categoryId: category.id }, origin);
    expect((await readTopic(reader, at, ALL)).kind).toBe("open");
  });
});

describe("marks", () => {
  const mark = (threadId: string, kind: MarkKind, more: { seconds?: number; reason?: string } = {}) =>
    markThread(editor, { threadId, kind, seconds: more.seconds, reason: more.reason ?? "" }, origin);
  const write = (person: Person, threadId: string, body: string) => postComment(person, { threadId, body });

  it("are set by moderators, audited, and lifted again", async () => {
    const { threadId } = await newTopic();
    await expect(
      markThread(reader, { threadId, kind: "locked", seconds: undefined, reason: "" }, origin),
    ).rejects.toBeInstanceOf(Forbidden);
    await mark(threadId, "locked", { reason: "It has been said" });
    expect(await lastAct()).toMatchObject({ action: "discussion.mark", subjectId: threadId });
    await expect(write(reader, threadId, "One more")).rejects.toBeInstanceOf(Forbidden);
    await liftMark(editor, { threadId, kind: "locked" }, origin);
    expect(await lastAct()).toMatchObject({ action: "discussion.lift-mark", subjectId: threadId });
    await write(reader, threadId, "One more");
    const acts = await db.auditEntry.count();
    await liftMark(editor, { threadId, kind: "locked" }, origin);
    expect(await db.auditEntry.count()).toBe(acts);
  });

  it("slow: a pause between two comments of one person, in the mark's seconds", async () => {
    const { threadId } = await newTopic();
    await mark(threadId, "slow", { seconds: 60 });
    const begun = new Date();
    const said = (seconds: number, person: Person, body: string) =>
      atTime(new Date(begun.getTime() + seconds * 1000), () => write(person, threadId, body));
    await said(0, reader, "First");
    await expect(said(59, reader, "Second")).rejects.toBeInstanceOf(Invalid);
    await said(59, subscriber, "Another person's");
    await said(61, reader, "Second");
    await mark(threadId, "slow", { seconds: 600 });
    await expect(said(180, reader, "Third")).rejects.toBeInstanceOf(Invalid);
    expect(await db.threadMark.count({ where: { threadId, liftedAt: null } })).toBe(1);
  });

  it("pinned: first in its category, whatever the order", async () => {
    const category = await newCategory();
    const { threadId } = await newTopic({ category, title: "The rules of the room" });
    await newTopic({ category, title: "Something newer" });
    await mark(threadId, "pinned");
    const list = await listThreads(reader, { categoryId: category.id }, ACTIVE);
    expect(list.pinned.map(({ place }) => place.title)).toEqual(["The rules of the room"]);
    expect(list.threads.map(({ place }) => place.title)).toEqual(["Something newer"]);
    await mark(threadId, "archived");
    await expect(write(reader, threadId, "Too late")).rejects.toBeInstanceOf(Forbidden);
  });
});

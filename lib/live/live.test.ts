import { beforeAll, beforeEach, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { discussedReport } from "@/lib/discussion/test-discussed-report";
import { NotFound, TooManyRequests } from "@/lib/errors";
import { newCategory, newTopic } from "@/lib/forum/test-forum";
import { origin, personOf } from "@/lib/membership/test-people";
import { STREAMS_PER_ACCOUNT } from "./limits";
import { openPage } from "./test-page";
import type { Change } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { postComment } = await import("@/lib/discussion/commands/post-comment");
const { editComment } = await import("@/lib/discussion/commands/edit-comment");
const { deleteComment } = await import("@/lib/discussion/commands/delete-comment");
const { moderateComment } = await import("@/lib/discussion/commands/moderate-comment");
const { publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { openHub } = await import("./hub");
const { openStream, readChanges } = await import("./open-stream");

let world: Awaited<ReturnType<typeof discussedReport>>;
beforeAll(async () => {
  world = await discussedReport();
});
beforeEach(async () => {
  await db.throttle.deleteMany();
});

const ADDRESS = "203.0.113.9";

const words = (change: Change | undefined) =>
  change?.kind === "shown" ? JSON.stringify(change.body) : change?.kind;

it("sends what others write, change and delete, in order, and what was missed", async () => {
  const { reportId, writer, editor } = world;
  const hub = openHub();
  const key = `report:${reportId}`;
  // The thread does not exist yet.
  const early = openPage(ANONYMOUS, key);
  const own = openPage(writer, key);
  await Promise.all([hub.add(early.watcher), hub.add(own.watcher)]);
  const first = await postComment(writer, { reportId, body: "First **words**" });
  await early.count(1);
  expect(words(early.got[0])).toContain("words");
  expect(early.got[0]).toMatchObject({ id: first.commentId, edited: false, writer: { badge: null } });
  const { currentRevisionId } = await db.comment.findUniqueOrThrow({ where: { id: first.commentId } });
  await editComment(writer, {
    commentId: first.commentId,
    revisionId: currentRevisionId ?? "",
    body: "Other words",
  });
  await early.count(2);
  expect(early.got[1]).toMatchObject({ id: first.commentId, edited: true });
  const answer = await postComment(editor, {
    reportId,
    parentId: first.commentId,
    name: "Ed Itor",
    body: "An answer",
  });
  await Promise.all([early.count(3), own.count(1)]);
  expect(own.got).toHaveLength(1);
  expect(own.got[0]).toMatchObject({
    id: answer.commentId,
    rootId: first.commentId,
    writer: { badge: "desk" },
  });
  await deleteComment(writer, { commentId: first.commentId });
  await early.count(4);
  expect(early.got[3]).toEqual({ kind: "gone", id: first.commentId });

  const late = openPage(ANONYMOUS, key, early.watcher.after - 2);
  await hub.add(late.watcher);
  await late.count(2);
  expect(late.got.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    `shown ${answer.commentId}`,
    `gone ${first.commentId}`,
  ]);
  for (const { watcher } of [early, own, late]) hub.remove(watcher);
});

it("tells no one of a held comment, and everyone of its release", async () => {
  const { reportId, writer, editor } = world;
  const hub = openHub();
  const key = `report:${reportId}`;
  const newcomer = await personOf("reader");
  const { last } = await readChanges(ANONYMOUS, { key, after: 0 });
  const page = openPage(writer, key, last);
  await hub.add(page.watcher);
  const { commentId } = await postComment(newcomer, { reportId, name: "New here", body: "Held words" });
  await postComment(editor, { reportId, name: "Ed Itor", body: "Seen words" });
  await page.count(1);
  expect(page.got.map(words)).toEqual([expect.stringContaining("Seen words")]);
  const held = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
  expect(held.change).toBe(0);
  const revisionId = held.currentRevisionId ?? "";
  const act = (kind: "approve" | "reject") =>
    moderateComment(OPERATOR, { commentId, revisionId, act: kind, reason: "A rule" }, origin);
  await act("approve");
  await page.count(2);
  expect(words(page.got[1])).toContain("Held words");
  await act("reject");
  await page.count(3);
  expect(page.got[2]).toEqual({ kind: "gone", id: commentId });
  hub.remove(page.watcher);
});

it("ends with the right to read: a membership, a session, a withdrawal", async () => {
  const { world: reports, editor } = world;
  const parts = [{ access: "subscriber", words: "Paid words." }];
  const { reportId } = await publish(reports, { title: "Paid for", parts });
  const key = `report:${reportId}`;
  const tier = await db.tier.findUniqueOrThrow({ where: { slug: "subscriber" } });
  const member = async (): Promise<Person> => {
    const person = await personOf("reader");
    await db.membership.create({
      data: {
        accountId: person.accountId,
        tierId: tier.id,
        state: "active",
        note: "",
        startsAt: new Date(0),
      },
    });
    return { ...person, membershipRank: 20 };
  };
  const [stays, leaves, signsOut] = [await member(), await member(), await member()];
  const hub = openHub();
  await expect(readChanges(ANONYMOUS, { key, after: 0 })).rejects.toBeInstanceOf(NotFound);
  const pages = [stays, leaves, signsOut].map((person) => openPage(person, key));
  const [one, two, three] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]];
  await Promise.all(pages.map(({ watcher }) => hub.add(watcher)));
  await postComment(editor, { reportId, name: "Ed Itor", body: "For members" });
  await Promise.all(pages.map((page) => page.count(1)));
  await db.membership.updateMany({ where: { accountId: leaves.accountId }, data: { endsAt: new Date(1) } });
  await db.session.update({ where: { id: signsOut.sessionId }, data: { endedAt: new Date() } });
  await postComment(editor, { reportId, body: "For those who stay" });
  await Promise.all([one.count(2), two.end(), three.end()]);
  expect([two.got, three.got].map((got) => got.length)).toEqual([1, 1]);
  await withdrawReport(OPERATOR, { reportId, reason: "It was wrong" }, origin);
  await one.end();
  expect(one.got).toHaveLength(2);
});

it("ends without a change too, at the next heartbeat", async () => {
  const room = await newCategory(20);
  const hub = openHub(20);
  const { at } = await newTopic({ by: { ...world.writer, membershipRank: 20 }, category: room });
  const reader = await personOf("reader");
  const tier = await db.tier.findUniqueOrThrow({ where: { slug: "subscriber" } });
  const membership = { tierId: tier.id, state: "active" as const, note: "", startsAt: new Date(0) };
  await db.membership.create({ data: { ...membership, accountId: reader.accountId } });
  const page = openPage(reader, `topic:${at.topic}`, 2);
  await hub.add(page.watcher);
  await db.membership.updateMany({ where: { accountId: reader.accountId }, data: { revokedAt: new Date() } });
  await page.end();
});

it("finds at the next heartbeat what a lost notification would have told", async () => {
  const { threadId, at } = await newTopic();
  const hub = openHub(20);
  const key = `topic:${at.topic}`;
  const { last } = await readChanges(ANONYMOUS, { key, after: 0 });
  const page = openPage(ANONYMOUS, key, last);
  await hub.add(page.watcher);
  const { commentId } = await postComment(world.editor, { threadId, name: "Ed Itor", body: "Seen once" });
  await page.count(1);
  // Numbered without a notification.
  await db.thread.update({ where: { id: threadId }, data: { changes: { increment: 1 } } });
  await db.comment.update({ where: { id: commentId }, data: { change: { increment: 1 } } });
  await page.count(2);
  hub.remove(page.watcher);
});

it("passes over a reader who does not take what is sent, and sends it later", async () => {
  const { threadId, at } = await newTopic();
  const hub = openHub(20);
  const key = `topic:${at.topic}`;
  const { last } = await readChanges(ANONYMOUS, { key, after: 0 });
  const page = openPage(ANONYMOUS, key, last);
  const { write } = page.watcher;
  let refusals = 0;
  page.watcher.write = (text) => {
    if (text.includes("data:") && refusals++ < 3) return false;
    return write(text);
  };
  await hub.add(page.watcher);
  await postComment(world.editor, { threadId, name: "Ed Itor", body: "Sent again" });
  await page.count(1);
  expect(refusals).toBeGreaterThan(3);
  hub.remove(page.watcher);
});

it("asks a page that is far behind to load again", async () => {
  const { threadId, at } = await newTopic();
  await db.thread.update({ where: { id: threadId }, data: { changes: 500 } });
  expect(await readChanges(ANONYMOUS, { key: `topic:${at.topic}`, after: 1 })).toEqual({
    changes: [],
    last: 500,
    more: true,
  });
});

it("opens so many streams for an account and no more", async () => {
  const { at } = await newTopic();
  const reader = await personOf("reader");
  const asked = { key: `topic:${at.topic}`, after: 0 };
  const streams = [];
  for (let n = 0; n < STREAMS_PER_ACCOUNT; n++) streams.push(await openStream(reader, asked, ADDRESS));
  await expect(openStream(reader, asked, ADDRESS)).rejects.toBeInstanceOf(TooManyRequests);
  await streams[0]?.cancel();
  const [again] = [await openStream(reader, asked, ADDRESS)];
  const reading = again.getReader();
  const { value } = await reading.read();
  expect(new TextDecoder().decode(value)).toMatch(/^retry: \d{4}\n\n$/);
  const { value: event } = await reading.read();
  expect(new TextDecoder().decode(event)).toMatch(
    /^id: \d+\nevent: changes\ndata: \{.*Opening words.*\}\n\n$/,
  );
  await reading.cancel();
  for (const stream of streams.slice(1)) await stream.cancel();
  await expect(openStream(reader, { key: "topic:nowhere", after: 0 }, ADDRESS)).rejects.toBeInstanceOf(
    NotFound,
  );
});

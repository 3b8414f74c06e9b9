import { beforeAll, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Person, type Viewer } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { knownReader } from "@/lib/discussion/test-readers";
import { Conflict, Invalid, NotFound } from "@/lib/errors";
import { origin, personOf } from "@/lib/membership/test-people";
import { found, newTopic, opening } from "./test-forum";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { moderateComment } = await import("@/lib/discussion/commands/moderate-comment");
const { renameTopic } = await import("./commands/rename-topic");
const { readTopic } = await import("./queries/read-topic");

const ALL = { sort: "oldest" } as const;

let reader: Person;
let subscriber: Person;
let editor: Person;
beforeAll(async () => {
  reader = await knownReader();
  subscriber = await knownReader("reader", 20);
  editor = await personOf("editor");
});

type Opening = Awaited<ReturnType<typeof opening>>;

const moderate = ({ id: commentId, currentRevisionId }: Opening, act: "approve" | "reject") =>
  moderateComment(
    OPERATOR,
    { commentId, revisionId: currentRevisionId ?? "", act, reason: "A rule" },
    origin,
  );

it("a topic is renamed by who started it, soon enough and with a title that is not approved yet", async () => {
  const { threadId, at } = await newTopic({ by: reader, title: "Cerum prices" });
  const rename = (viewer: Viewer, before: string, title: string) =>
    renameTopic(viewer, { threadId, before, title });
  const shown = async (viewer: Viewer) => {
    const topic = await readTopic(viewer, at, ALL);
    return topic.kind === "open" && [topic.title, topic.mayRename];
  };
  expect(await shown(reader)).toEqual(["Cerum prices", true]);
  expect(await shown(subscriber)).toEqual(["Cerum prices", false]);
  for (const other of [subscriber, editor]) {
    await expect(rename(other, "Cerum prices", "Mine")).rejects.toBeInstanceOf(NotFound);
  }
  await moderate(await opening(threadId), "approve");
  const approved = await opening(threadId);
  await rename(reader, "Cerum prices", "Cerium prices");
  expect(await shown(reader)).toEqual(["Cerium prices", true]);
  expect(await found(ANONYMOUS, "cerium")).toEqual(["Cerium prices|false"]);
  expect(await found(ANONYMOUS, "cerum")).toEqual([]);
  const again = await opening(threadId);
  expect(again.id).toBe(approved.id);
  expect(again.currentRevisionId).not.toBe(approved.currentRevisionId);
  expect(await db.comment.findUniqueOrThrow({ where: { id: again.id } })).toMatchObject({
    status: "unreviewed",
  });
  await expect(rename(reader, "Cerum prices", "Late")).rejects.toBeInstanceOf(Conflict);
  const later = new Date(Date.now() + 16 * 60_000);
  await atTime(later, async () => {
    expect(await shown(reader)).toEqual(["Cerium prices", false]);
    await expect(rename(reader, "Cerium prices", "Too late")).rejects.toBeInstanceOf(Invalid);
  });
  await moderate(await opening(threadId), "reject");
  await expect(rename(reader, "Cerium prices", "Rejected")).rejects.toBeInstanceOf(Invalid);
});

import { beforeAll, expect, it } from "vitest";
import { OPERATOR, type Person, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { knownReader } from "@/lib/discussion/test-readers";
import { LodestoneError } from "@/lib/errors";
import { onlyAdmin, origin, personOf } from "@/lib/membership/test-people";
import { MARKS } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld } = await import("@/lib/reports/queries/test-world");
const { postComment } = await import("@/lib/discussion/commands/post-comment");
const { editComment } = await import("@/lib/discussion/commands/edit-comment");
const { deleteComment } = await import("@/lib/discussion/commands/delete-comment");
const { moderateComment } = await import("@/lib/discussion/commands/moderate-comment");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { startTopic } = await import("./commands/start-topic");
const { moveTopic } = await import("./commands/move-topic");
const { markThread, liftMark } = await import("./commands/mark-thread");
const { noteVisit } = await import("./commands/note-visit");
const { closeCategory } = await import("./commands/close-category");
const { editCategory } = await import("./commands/edit-category");
const { listCategories } = await import("./queries/list-categories");
const { listThreads } = await import("./queries/list-threads");
const { searchForum } = await import("./queries/search-forum");
const { readChanges } = await import("@/lib/live/open-stream");

const ACTS = 100;
const RANKS = [0, 20, 1_000_000];

let people: Person[];
let categoryIds: string[];
beforeAll(async () => {
  await seedWorld();
  people = [
    await knownReader(),
    await knownReader("reader", 20),
    await knownReader(),
    await personOf("reader"),
  ];
  const made = await db.category.createManyAndReturn({
    data: RANKS.map((minRank, n) => ({ slug: `r${n}`, name: `R${n}`, about: "", minRank, position: n })),
    select: { id: true },
  });
  categoryIds = made.map(({ id }) => id);
});

/** Numbers that a failing run can be repeated with. */
function randomOf(seed: number) {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, one: <T>(from: readonly T[]): T => from[next(from.length)] as T };
}

const SHOWN = ["unreviewed", "approved"];

/** All topics with their comments, and what readers should see of them: derived from rows that no query of ours reads. */
async function topics() {
  const threads = await db.thread.findMany({
    where: { anchor: "topic", category: { slug: { startsWith: "r" } } },
    include: { comments: { include: { currentRevision: true } }, category: true, visits: true, marks: true },
  });
  return threads.map((thread) => {
    const visible = thread.comments.filter(
      ({ status, deletedAt, erasedAt }) => SHOWN.includes(status) && !deletedAt && !erasedAt,
    );
    const opening = thread.comments.find(({ opens }) => opens);
    const listed = visible.length > 0 && opening !== undefined && SHOWN.includes(opening.status);
    return { thread, visible, listed, rank: thread.category?.minRank ?? Number.POSITIVE_INFINITY };
  });
}

const rankOf = (viewer: Viewer) =>
  viewer.kind === "person" ? Math.max(10, viewer.membershipRank) : viewer.kind === "operator" ? 1_000_000 : 0;

async function expectRight(label: string): Promise<void> {
  const now = await topics();
  for (const { thread, visible } of now) {
    expect(thread.commentCount, label).toBe(visible.length);
    expect(thread.minRank, label).toBe(thread.category?.minRank);
    const opening = thread.comments.find(({ opens }) => opens);
    expect(thread.opened, label).toBe(SHOWN.includes(opening?.status ?? ""));
    const numbers = thread.comments.map(({ change }) => change).filter((number) => number > 0);
    expect(new Set(numbers).size, label).toBe(numbers.length);
    expect(Math.max(0, ...numbers), label).toBeLessThanOrEqual(thread.changes);
  }
  for (const viewer of [OPERATOR, ...people]) {
    const readable = now.filter(({ listed, rank }) => listed && rank <= rankOf(viewer));
    const all = await listThreads(viewer, "all", { sort: "active" });
    const lines = all.threads.filter(({ category }) => category?.slug.startsWith("r"));
    const ids = readable.map(({ thread }) => thread.id).sort();
    if (all.next === null) expect(lines.map(({ id }) => id).sort(), label).toEqual(ids);
    const counts = (await listCategories(viewer)).filter(({ slug }) => slug.startsWith("r"));
    for (const { id, topics: count } of counts) {
      expect(count, label).toBe(readable.filter(({ thread }) => thread.categoryId === id).length);
    }
    for (const line of lines) {
      const topic = readable.find(({ thread }) => thread.id === line.id);
      expect(line.replies, label).toBe((topic?.visible.length ?? 0) - 1);
    }
    const found = ((await searchForum(viewer, "everywhere"))?.found ?? []).flatMap(
      ({ commentId }) => commentId ?? [],
    );
    const words = readable.flatMap(({ visible }) => visible.map(({ id }) => id));
    if (found.length < 50) expect(found.sort(), label).toEqual(words.sort());
  }
}

it(`keeps counts, levels, lists and the search right through ${ACTS} random acts`, {
  timeout: 60_000,
}, async () => {
  const { next, one } = randomOf(20_261_130);
  let refused = 0;
  for (let act = 0; act < ACTS; act++) {
    if (act % 6 === 0) await db.throttle.deleteMany();
    const person = one(people);
    const threads = (await topics()).map(({ thread }) => thread);
    const thread = threads.length > 0 ? one(threads.slice(-5)) : undefined;
    const comment = thread && thread.comments.length > 0 ? one(thread.comments) : undefined;
    const commentId = comment?.id ?? "";
    const revisionId = comment?.currentRevisionId ?? "";
    const author = people.find(({ accountId }) => accountId === comment?.authorId) ?? person;
    const body = `Words ${act} everywhere`;
    const name = `Name ${people.indexOf(person)}`;
    const perform = async (): Promise<unknown> => {
      const choice = thread ? next(14) : 0;
      if (choice < 2)
        return startTopic(person, { categoryId: one(categoryIds), title: `Title ${act}`, name, body });
      if (!thread) return undefined;
      if (choice < 6) return postComment(person, { threadId: thread.id, name, body });
      if (choice === 6) return editComment(author, { commentId, revisionId, body });
      if (choice === 7) return deleteComment(author, { commentId });
      if (choice < 10) {
        const verdict = one(["approve", "approve", "reject", "erase"] as const);
        return moderateComment(OPERATOR, { commentId, revisionId, act: verdict, reason: "A rule" }, origin);
      }
      if (choice === 10) {
        const to = { threadId: thread.id, title: `Moved ${act}`, categoryId: one(categoryIds) };
        return moveTopic(OPERATOR, to, origin);
      }
      if (choice === 11) {
        const kind = one(MARKS);
        if (kind === "pinned") return noteVisit(person, { threadId: thread.id, changes: thread.changes });
        return next(3) > 0
          ? markThread(
              OPERATOR,
              { threadId: thread.id, kind, seconds: kind === "slow" ? 5 : undefined, reason: "" },
              origin,
            )
          : liftMark(OPERATOR, { threadId: thread.id, kind }, origin);
      }
      const categoryId = one(categoryIds);
      if (choice === 12) return closeCategory(OPERATOR, { categoryId, open: next(3) > 0 }, origin);
      const text = { name: "Renamed", about: "", position: next(9) };
      return editCategory(OPERATOR, { categoryId, ...text, minRank: one(RANKS) }, origin);
    };
    await perform().catch((error: unknown) => {
      if (!(error instanceof LodestoneError)) throw error;
      refused++;
    });
    if (act % 25 === 24) await expectRight(`after act ${act}`);
  }
  // Without refusals and successes of each kind the acts would prove little.
  expect(refused).toBeGreaterThan(10);
  expect(await db.comment.count()).toBeGreaterThan(20);
  expect(await db.threadMark.count()).toBeGreaterThan(0);

  const leaver = people[0];
  if (!leaver) throw new Error("There is no one");
  const { admin } = await onlyAdmin();
  await removeAccount(admin, { accountId: leaver.accountId, email: leaver.email, byline: "keep" }, origin);
  people = people.slice(1);
  await expectRight("after an account is removed");

  // What a page gets of all changes is what a reader sees now.
  for (const { thread, visible, listed } of await topics()) {
    if (!listed) continue;
    const { changes, more } = await readChanges(OPERATOR, {
      key: thread.anchorKey,
      after: Math.max(0, thread.changes - 50),
    });
    expect(more).toBe(false);
    const ids = changes.flatMap((change) => (change.kind === "shown" ? change.id : []));
    if (thread.changes <= 50) expect(ids.sort()).toEqual(visible.map(({ id }) => id).sort());
  }
});

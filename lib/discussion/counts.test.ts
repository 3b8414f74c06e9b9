import { beforeAll, expect, it } from "vitest";
import { OPERATOR, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { LodestoneError } from "@/lib/errors";
import { onlyAdmin, personOf } from "@/lib/membership/test-people";
import { knownReader } from "./test-readers";
import { REACTIONS } from "./types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { postComment } = await import("./commands/post-comment");
const { editComment } = await import("./commands/edit-comment");
const { deleteComment } = await import("./commands/delete-comment");
const { react } = await import("./commands/react");
const { reportComment } = await import("./commands/report-comment");
const { moderateComment } = await import("./commands/moderate-comment");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { readDiscussion } = await import("./queries/read-discussion");

const ACTS = 200;

let people: Person[];
let newcomers: Person[];
let reportId: string;
let slug: string;
beforeAll(async () => {
  ({ reportId, slug } = await publish(await seedWorld(), {
    title: "Counted",
    parts: [{ access: "public", words: "Words." }],
  }));
  people = [await knownReader(), await knownReader(), await knownReader()];
  newcomers = [await personOf("reader"), await personOf("reader")];
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

/** What is stored, and what it should be: counted in a way of its own, from rows that no command counts. */
async function counts() {
  const comments = await db.comment.findMany({
    where: { thread: { reportId } },
    include: { reactions: true },
  });
  const visible = comments.filter(
    ({ status, deletedAt, erasedAt }) =>
      !["rejected", "held", "held_by_machine"].includes(status) && !deletedAt && !erasedAt,
  );
  const { commentCount } = await db.thread.findFirstOrThrow({ where: { reportId } });
  return {
    stored: [
      commentCount,
      comments.map(({ replyCount, agreeCount, helpfulCount, disagreeCount }) => [
        replyCount,
        agreeCount,
        helpfulCount,
        disagreeCount,
      ]),
    ],
    counted: [
      visible.length,
      comments.map(({ id, reactions }) => [
        visible.filter(({ rootId }) => rootId === id).length,
        ...REACTIONS.map((kind) => reactions.filter((reaction) => reaction.kind === kind).length),
      ]),
    ],
  };
}

it(`keeps counts right through ${ACTS} random acts, on stale words among them`, {
  timeout: 60_000,
}, async () => {
  const { next, one } = randomOf(20_261_130);
  const refused = new Map<string, number>();
  for (let act = 0; act < ACTS; act++) {
    if (act % 8 === 0) await db.throttle.deleteMany();
    const person = one(act % 5 === 0 ? newcomers : people);
    const comments = await db.comment.findMany({
      where: { thread: { reportId } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, authorId: true, revisions: { select: { id: true } } },
    });
    // One of the latest, so that acts meet each other.
    const target = comments.length > 0 ? one(comments.slice(-8)) : undefined;
    const commentId = target?.id ?? "";
    // Any revision, so that many are no longer the current one.
    const revisionId = target ? one(target.revisions).id : "";
    const links = next(4) === 0 ? " https://a.example https://b.example https://c.example" : "";
    const body = `Words ${act}${links}`;
    const name = `Name ${people.concat(newcomers).indexOf(person)}`;
    const author =
      [...people, ...newcomers].find(({ accountId }) => accountId === target?.authorId) ?? person;
    const perform = (): Promise<unknown> => {
      const choice = target ? next(10) : 0;
      if (choice < 3) {
        return postComment(person, {
          reportId,
          name,
          body,
          parentId: target && next(3) > 0 ? commentId : undefined,
        });
      }
      if (choice === 3) return editComment(author, { commentId, revisionId, body });
      if (choice === 4 && next(2) === 0) return deleteComment(author, { commentId });
      if (choice < 7) return react(person, { commentId, kind: one(REACTIONS), on: next(3) > 0 });
      if (choice === 7) return reportComment(person, { commentId, revisionId, reason: "spam", note: "" });
      const verdict = one(["approve", "approve", "reject", "erase"] as const);
      return moderateComment(OPERATOR, { commentId, revisionId, act: verdict, reason: "A rule" }, ORIGIN);
    };
    await perform().catch((error: unknown) => {
      if (!(error instanceof LodestoneError)) throw error;
      refused.set(error.name, (refused.get(error.name) ?? 0) + 1);
    });
    if (act % 20 === 19) {
      const { stored, counted } = await counts();
      expect(stored, `after act ${act}`).toEqual(counted);
    }
  }
  // Without refusals and successes of each kind the acts would prove little.
  expect(await db.moderationAct.count()).toBeGreaterThan(10);
  expect(await db.commentReport.count({ where: { state: { not: "awaiting" } } })).toBeGreaterThan(0);
  expect([...refused.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(20);

  const before = await db.comment.findMany({ where: { authorId: people[0]?.accountId, status: "rejected" } });
  const { admin } = await onlyAdmin();
  const leaver = people[0];
  if (!leaver) throw new Error("There is no one");
  await removeAccount(admin, { accountId: leaver.accountId, email: leaver.email, byline: "keep" }, ORIGIN);
  const { stored, counted } = await counts();
  expect(stored, "after an account is removed").toEqual(counted);
  for (const { id } of before) {
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "rejected",
      authorId: null,
    });
  }
  expect(await db.participant.count({ where: { accountId: leaver.accountId } })).toBe(0);

  const shown = await readDiscussion(OPERATOR, slug, { sort: "oldest" });
  if (shown.kind !== "open") throw new Error("It is closed");
  const all = shown.comments.flatMap((root) => [root, ...root.replies]);
  expect(all.filter(({ state }) => state === "visible")).toHaveLength(shown.count);
});

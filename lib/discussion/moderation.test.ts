import { beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { discussedReport } from "./test-discussed-report";
import { knownReader } from "./test-readers";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { viewerOfSession } = await import("@/lib/auth/viewer");
const { publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { editComment } = await import("./commands/edit-comment");
const { deleteComment } = await import("./commands/delete-comment");
const { reportComment } = await import("./commands/report-comment");
const { moderateComment } = await import("./commands/moderate-comment");
const { sanctionAccount } = await import("./commands/sanction-account");
const { appointModerator } = await import("./commands/appoint-moderator");
const { moderationQueue, queueCounts } = await import("./queries/moderation-queue");
const { ownDiscussion } = await import("./queries/own-discussion");

const { world, editor, admin, writer, comment, seen } = await discussedReport();

beforeEach(async () => {
  await db.throttle.deleteMany();
});

const inQueue = async (viewer: Viewer, queue: "waiting" | "reported" | "new" | "rejected") =>
  (await moderationQueue(viewer, queue)).comments.map(({ id }) => id);

describe("a moderator", () => {
  it("acts on the words that were seen: approving words that were edited since does nothing", async () => {
    const newcomer = await personOf("reader");
    const { commentId, revisionId } = await comment(newcomer);
    expect(await inQueue(editor, "waiting")).toContain(commentId);
    await editComment(newcomer, { commentId, revisionId, body: "Other words" });
    const approve = (revision: string) =>
      moderateComment(editor, { commentId, revisionId: revision, act: "approve", reason: "" }, ORIGIN);
    await expect(approve(revisionId)).rejects.toBeInstanceOf(Conflict);
    expect(await seen(ANONYMOUS)).not.toContain("Other words");
    const current =
      (await db.comment.findUniqueOrThrow({ where: { id: commentId } })).currentRevisionId ?? "";
    await approve(current);
    expect(await seen(ANONYMOUS)).toContain("Other words");
    expect(await inQueue(editor, "waiting")).not.toContain(commentId);
    expect(await db.auditEntry.count({ where: { action: "comment.approve", subjectId: commentId } })).toBe(1);
  });

  it("rejects with a reason that the writer alone is told, and the words stay hidden when the writer leaves", async () => {
    const { commentId, revisionId, words } = await comment();
    await moderateComment(
      editor,
      { commentId, revisionId, act: "reject", reason: "Off the subject" },
      ORIGIN,
    );
    for (const viewer of [ANONYMOUS, admin]) expect(await seen(viewer)).not.toContain(words);
    const [own] = (await ownDiscussion(writer)).comments;
    expect(own).toMatchObject({ id: commentId, state: "rejected", act: { reason: "Off the subject" } });
    await expect(editComment(writer, { commentId, revisionId, body: "Around it" })).rejects.toBeInstanceOf(
      Invalid,
    );
    await deleteComment(writer, { commentId });
    expect((await db.comment.findUniqueOrThrow({ where: { id: commentId } })).status).toBe("rejected");
    await expect(
      moderateComment(editor, { commentId, revisionId, act: "approve", reason: "" }, ORIGIN),
    ).rejects.toBeInstanceOf(Conflict);
  });

  it("erases words from every wording", async () => {
    const { commentId, revisionId } = await comment();
    await editComment(writer, { commentId, revisionId, body: "Reworded" });
    const current =
      (await db.comment.findUniqueOrThrow({ where: { id: commentId } })).currentRevisionId ?? "";
    await moderateComment(
      editor,
      { commentId, revisionId: current, act: "erase", reason: "Personal data" },
      ORIGIN,
    );
    expect(await db.commentRevision.findMany({ where: { commentId }, select: { body: true } })).toEqual([
      { body: "" },
      { body: "" },
    ]);
    expect(await db.comment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({
      status: "rejected",
    });
  });

  it("decides each report, also by approving; a comment that is deleted makes them void", async () => {
    const reporters = [await knownReader(), await knownReader()];
    const { commentId, revisionId } = await comment();
    for (const person of reporters) {
      await reportComment(person, { commentId, revisionId, reason: "abuse", note: "See there" });
      const again = reportComment(person, { commentId, revisionId, reason: "spam", note: "" });
      await expect(again).rejects.toBeInstanceOf(Conflict);
    }
    const [reported] = (await moderationQueue(editor, "reported")).comments;
    expect(reported).toMatchObject({ id: commentId, reports: [{ note: "See there", onThis: true }, {}] });
    expect(await queueCounts(editor)).toMatchObject({ reported: 1 });
    await moderateComment(editor, { commentId, revisionId, act: "approve", reason: "" }, ORIGIN);
    expect(await inQueue(editor, "reported")).toEqual([]);
    for (const person of reporters) {
      expect((await ownDiscussion(person)).reports).toMatchObject([{ state: "decided", act: "approve" }]);
    }
    const other = await comment();
    const [person] = reporters;
    if (!person) throw new Error("There is no one");
    await reportComment(person, { ...other, reason: "spam", note: "" });
    await deleteComment(writer, other);
    expect((await ownDiscussion(person)).reports[0]).toMatchObject({ state: "void" });
    expect(await inQueue(editor, "reported")).toEqual([]);
  });

  it("does not decide about their own comments or appeals, nor sanction the desk", async () => {
    const own = await comment(editor);
    await expect(
      moderateComment(editor, { ...own, act: "approve", reason: "" }, ORIGIN),
    ).rejects.toBeInstanceOf(Forbidden);
    const days = { kind: "mute", days: 3, reason: "A rule" } as const;
    const desk = sanctionAccount(editor, { accountId: admin.accountId, ...days }, ORIGIN);
    await expect(desk).rejects.toBeInstanceOf(Invalid);
    const oneself = sanctionAccount(editor, { accountId: editor.accountId, ...days }, ORIGIN);
    await expect(oneself).rejects.toBeInstanceOf(Forbidden);
  });

  it("sees only queues of threads that they may read, and is one until the grant is revoked", async () => {
    const paid = await publish(world, {
      title: "Paid",
      parts: [{ access: "professional", words: "Locked words." }],
    });
    const locked = await comment({ ...(await personOf("reader")), membershipRank: 30 }, paid.reportId);
    const appointed = await personOf("reader");
    const now = async () => viewerOfSession(appointed.sessionId);
    await expect(moderationQueue(await now(), "waiting")).rejects.toBeInstanceOf(NotFound);
    await appointModerator(admin, { accountId: appointed.accountId, on: true }, ORIGIN);
    const moderator = await now();
    expect(await inQueue(moderator, "waiting")).not.toContain(locked.commentId);
    expect(await inQueue(editor, "waiting")).toContain(locked.commentId);
    const waiting = (await inQueue(editor, "waiting")).length - (await inQueue(moderator, "waiting")).length;
    expect((await queueCounts(editor)).waiting - (await queueCounts(moderator)).waiting).toBe(waiting);
    await expect(
      moderateComment(moderator, { ...locked, act: "approve", reason: "" }, ORIGIN),
    ).rejects.toBeInstanceOf(NotFound);
    const open = await comment();
    await moderateComment(moderator, { ...open, act: "reject", reason: "A rule" }, ORIGIN);
    await appointModerator(admin, { accountId: appointed.accountId, on: false }, ORIGIN);
    // With the permission of a request that began before.
    await expect(
      moderateComment(moderator, { ...(await comment()), act: "reject", reason: "A rule" }, ORIGIN),
    ).rejects.toBeInstanceOf(Forbidden);
    await expect(
      appointModerator(editor, { accountId: appointed.accountId, on: true }, ORIGIN),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden, TooManyRequests } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { discussedReport } from "./test-discussed-report";
import { knownReader } from "./test-readers";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { moderateComment } = await import("./commands/moderate-comment");
const { sanctionAccount } = await import("./commands/sanction-account");
const { makeAppeal } = await import("./commands/make-appeal");
const { answerAppeal } = await import("./commands/answer-appeal");
const { changeName } = await import("./commands/change-name");

const { editor, comment, seen } = await discussedReport();

beforeEach(async () => {
  await db.throttle.deleteMany();
});

const mailsTo = async ({ email }: Person) =>
  db.outboxMail.findMany({
    where: { to: email },
    orderBy: { id: "asc" },
    select: { cause: true, text: true },
  });

describe("a writer is told by mail", () => {
  it("why a comment was rejected, once, without its words; of an approval nothing", async () => {
    const writer = await knownReader();
    const { commentId, revisionId, words } = await comment(writer);
    const decide = (act: "approve" | "reject" | "erase", reason: string) =>
      moderateComment(editor, { commentId, revisionId, act, reason }, ORIGIN);
    await decide("approve", "");
    expect(await mailsTo(writer)).toEqual([]);
    await decide("reject", "Off the subject");
    const [mail, ...more] = await mailsTo(writer);
    expect(more).toEqual([]);
    expect(mail?.text).toContain("Off the subject");
    expect(mail?.text).not.toContain(words);
    await decide("erase", "Personal data");
    expect((await mailsTo(writer)).map(({ cause }) => cause.split(":")[0])).toEqual([
      "comment-act",
      "comment-act",
    ]);
  });

  it("of a sanction with its end, and what was answered to the appeal", async () => {
    const person = await knownReader();
    await sanctionAccount(
      editor,
      { accountId: person.accountId, kind: "mute", days: 3, reason: "Insults" },
      ORIGIN,
    );
    const { id } = await db.sanction.findFirstOrThrow({ where: { accountId: person.accountId } });
    await makeAppeal(person, { against: "sanction", id, words: "It was another person" });
    const appeal = await db.appeal.findUniqueOrThrow({ where: { sanctionId: id } });
    await answerAppeal(editor, { appealId: appeal.id, upheld: false, answer: "It was you" }, ORIGIN);
    const mails = await mailsTo(person);
    expect(mails.map(({ cause }) => cause)).toEqual([`sanction:${id}`, `appeal-answer:${appeal.id}`]);
    expect(mails[0]?.text).toContain("Insults");
    expect(mails[1]?.text).toContain("It was you");
  });
});

describe("a display name", () => {
  it("can be changed, with all comments, to one that no other person has", async () => {
    const writer = await knownReader();
    const other = await knownReader();
    await comment(writer);
    await changeName(writer, { name: "Another Name" }, ORIGIN);
    expect(await seen(editor)).toContain("Another Name");
    expect(await seen(editor)).not.toContain(`"name":"${writer.shown}"`);
    for (const name of [other.shown.toUpperCase(), "Ann"]) {
      await expect(changeName(writer, { name }, ORIGIN)).rejects.toMatchObject({ field: "name" });
    }
    const kept = await db.participant.findUniqueOrThrow({ where: { accountId: writer.accountId } });
    expect(kept.name).toBe("Another Name");
    // The name that was given up is free.
    await changeName(other, { name: writer.shown }, ORIGIN);
    const acts = { action: "discussion.change-name", subjectId: writer.accountId };
    expect(await db.auditEntry.count({ where: acts })).toBe(1);
  });

  it("can be chosen before the first comment, and not changed under a sanction or again and again", async () => {
    const newcomer = await personOf("reader");
    for (let number = 1; number <= 5; number++) {
      await changeName(newcomer, { name: `Newcomer ${number}` }, ORIGIN);
    }
    await expect(changeName(newcomer, { name: "Newcomer 6" }, ORIGIN)).rejects.toBeInstanceOf(
      TooManyRequests,
    );
    await db.throttle.deleteMany();
    const sanction = {
      accountId: newcomer.accountId,
      reason: "A rule",
      endsAt: new Date(Date.now() + 60_000),
    };
    await db.sanction.create({ data: { ...sanction, kind: "mute" } });
    await expect(changeName(newcomer, { name: "Newcomer 7" }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
  });
});

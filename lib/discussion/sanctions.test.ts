import { beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { discussedReport } from "./test-discussed-report";
import { knownReader } from "./test-readers";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { editComment } = await import("./commands/edit-comment");
const { react } = await import("./commands/react");
const { reportComment } = await import("./commands/report-comment");
const { moderateComment } = await import("./commands/moderate-comment");
const { sanctionAccount } = await import("./commands/sanction-account");
const { liftSanction } = await import("./commands/lift-sanction");
const { makeAppeal } = await import("./commands/make-appeal");
const { answerAppeal } = await import("./commands/answer-appeal");
const { openAppeals } = await import("./queries/appeals");
const { ownDiscussion } = await import("./queries/own-discussion");
const { readDiscussion } = await import("./queries/read-discussion");

const { editor, admin, writer, slug, comment, seen } = await discussedReport();

beforeEach(async () => {
  await db.throttle.deleteMany();
});

describe("sanctions and appeals", () => {
  const DAY = 86_400_000;

  it("mutes writing and suspends everything until the end, which comes by itself", async () => {
    const person = await knownReader();
    const mine = await comment(person);
    const other = await comment();
    const until = (kind: "mute" | "suspend", days: number) =>
      sanctionAccount(editor, { accountId: person.accountId, kind, days, reason: "Shouting" }, ORIGIN);
    await until("mute", 1);
    await expect(comment(person)).rejects.toThrow(/Shouting/);
    await expect(editComment(person, { ...mine, body: "More" })).rejects.toBeInstanceOf(Forbidden);
    await react(person, { commentId: other.commentId, kind: "agree", on: true });
    await until("suspend", 2);
    const reacting = () => react(person, { commentId: other.commentId, kind: "helpful", on: true });
    await expect(reacting()).rejects.toBeInstanceOf(Forbidden);
    await expect(reportComment(person, { ...other, reason: "spam", note: "" })).rejects.toBeInstanceOf(
      Forbidden,
    );
    await atTime(new Date(Date.now() + 3 * DAY), () => reacting());
    const { standing } = (await readDiscussion(person, slug, { sort: "oldest" })) as {
      standing: unknown;
    } & object;
    expect(standing).toMatchObject({ kind: "suspended", reason: "Shouting" });
    const sanctions = (await ownDiscussion(person)).sanctions;
    for (const { id } of sanctions) await liftSanction(editor, { sanctionId: id }, ORIGIN);
    await comment(person);
  });

  it("lets the writer appeal once, and shows the comment again when that is upheld", async () => {
    const { commentId, revisionId, words } = await comment();
    await moderateComment(editor, { commentId, revisionId, act: "reject", reason: "A rule" }, ORIGIN);
    const actId = (await ownDiscussion(writer)).comments[0]?.act?.id ?? "";
    const appeal = { against: "act", id: actId, words: "It was on the subject" } as const;
    await expect(makeAppeal(await knownReader(), appeal)).rejects.toBeInstanceOf(NotFound);
    await makeAppeal(writer, appeal);
    await expect(makeAppeal(writer, appeal)).rejects.toBeInstanceOf(Conflict);
    const [open] = await openAppeals(admin);
    expect(open).toMatchObject({ words: "It was on the subject", against: { kind: "act", act: "reject" } });
    const answer = { appealId: open?.id ?? "", upheld: true, answer: "You are right" };
    await answerAppeal(admin, answer, ORIGIN);
    await expect(answerAppeal(admin, answer, ORIGIN)).rejects.toBeInstanceOf(Conflict);
    expect(await seen(ANONYMOUS)).toContain(words);
    expect(await openAppeals(admin)).toEqual([]);
  });

  it("ends a sanction whose appeal is upheld", async () => {
    const person = await knownReader();
    await sanctionAccount(
      OPERATOR,
      { accountId: person.accountId, kind: "suspend", days: 9, reason: "A rule" },
      ORIGIN,
    );
    const [sanction] = (await ownDiscussion(person)).sanctions;
    await makeAppeal(person, { against: "sanction", id: sanction?.id ?? "", words: "It was another person" });
    const [open] = await openAppeals(editor);
    await answerAppeal(editor, { appealId: open?.id ?? "", upheld: true, answer: "Sorry" }, ORIGIN);
    expect((await ownDiscussion(person)).sanctions).toMatchObject([
      { lifted: true, appeal: { upheld: true, answer: "Sorry" } },
    ]);
    await comment(person);
  });
});

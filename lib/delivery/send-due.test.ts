import { addDays, addHours, addMinutes, subDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { alertedWorld, YESTERDAY } from "@/lib/alerts/test-alerted";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";

await openTestDatabase();
setEnv({ PUBLIC_URL: "https://reports.example.org" });
const { db } = await import("@/lib/db/client");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { noteExport } = await import("@/lib/reading/commands/note-export");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { sendDue } = await import("./commands/send-due");

let here: Awaited<ReturnType<typeof alertedWorld>>;
let unique = 0;
beforeAll(async () => {
  here = await alertedWorld();
});

/** A topic that one report is about already. */
async function topic(): Promise<string> {
  unique += 1;
  const tag = `topic-${unique}`;
  await atTime(subDays(YESTERDAY, 1), () => here.report(`Before ${tag}`, PARTS, { tags: [tag] }));
  return tag;
}
const PARTS = [
  { access: "public", words: "Open words." },
  { access: "subscriber", words: "LOCKEDSUB words." },
  { access: "professional", words: "LOCKEDPRO words." },
];

/** Tells everything that is due at a moment. */
const tellAt = (at: Date) =>
  atTime(at, async () => {
    while ((await sendDue(3)) > 0);
  });
const mailsOf = ({ accountId }: Person) =>
  db.outboxMail.findMany({ where: { accountId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
const alertsOf = ({ accountId }: Person) =>
  db.alert.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
const droppedOf = async (person: Person) => (await alertsOf(person)).map(({ dropped }) => dropped);
const settle = (person: Person, data: object) =>
  db.readerSettings.upsert({
    where: { accountId: person.accountId },
    create: { accountId: person.accountId, ...data },
    update: data,
  });
const soon = () => addMinutes(new Date(), 1);

describe("an alert at once", () => {
  it("is one mail, however often it is due, and is settled with it", async () => {
    const tag = await topic();
    const reader = await here.member(20);
    await here.press(reader, `topic:${tag}`, "at_once");
    await here.report("Told once", PARTS, { tags: [tag] });
    await here.matched();
    await Promise.all([tellAt(soon()), tellAt(soon())]);
    await tellAt(soon());
    const [mail, ...rest] = await mailsOf(reader);
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({ subject: "New report: Told once", binding: false });
    expect(mail?.rule).toMatch(/^follow:/);
    expect(await alertsOf(reader)).toMatchObject([{ mailId: mail?.id, dropped: null }]);
    expect(mail?.text).toContain(`You follow the topic “${tag.replace("-", " ")}”`);
  });

  it.each([
    ["titles", 20, [false, false, false], null],
    ["part", 20, [true, false, false], 0],
    ["full", 0, [true, false, false], 10],
    ["full", 20, [true, true, false], 20],
    ["full", 30, [true, true, true], 30],
  ] as const)(
    "quotes, for %s at rank %i, what its reader wants and may read",
    async (text, rank, seen, used) => {
      const tag = await topic();
      const reader = await here.member(rank, { text });
      await here.press(reader, `topic:${tag}`, "at_once");
      await here.report(`Quoted ${tag}`, PARTS, { tags: [tag] });
      await here.matched();
      await tellAt(soon());
      const [mail] = await mailsOf(reader);
      const words = ["Open words", "LOCKEDSUB", "LOCKEDPRO"];
      for (const body of [mail?.text ?? "", mail?.html ?? ""]) {
        expect(words.map((word) => body.includes(word))).toEqual(seen);
      }
      const [use] = await db.versionUse.findMany({ where: { accountId: reader.accountId, kind: "mailed" } });
      expect(use?.rank ?? null).toBe(used);
    },
  );

  it("is asked again when it is sent: rights, rules and the report may be gone", async () => {
    const tag = await topic();
    const [locked, left, never, kept, suspended] = await Promise.all(
      [20, 20, 20, 20, 20].map((rank) => here.member(rank)),
    );
    if (!locked || !left || !never || !kept || !suspended) throw new Error("too few readers");
    await here.press(locked, "entity:entity-subscriber", "at_once");
    await here.press(left, `topic:${tag}`, "at_once");
    await here.press(never, `topic:${tag}`, "at_once");
    await here.press(kept, `topic:${tag}`, "at_once");
    await here.press(suspended, `topic:${tag}`, "at_once");
    const entityId = here.world.entities.subscriber ?? "";
    await here.report("Asked again", [{ access: "subscriber", words: "The subscriber one.", entityId }], {
      tags: [tag],
    });
    await here.matched();
    await db.membership.updateMany({
      where: { accountId: locked.accountId },
      data: { revokedAt: new Date() },
    });
    await db.follow.deleteMany({ where: { accountId: left.accountId } });
    await db.follow.updateMany({ where: { accountId: never.accountId }, data: { pace: "never" } });
    await db.suspension.create({
      data: { accountId: suspended.accountId, byId: here.editor.accountId, reason: "test" },
    });
    await tellAt(soon());
    for (const person of [locked, left, never, suspended]) expect(await mailsOf(person)).toEqual([]);
    expect(await droppedOf(locked)).toEqual(["no rule"]);
    expect(await droppedOf(left)).toEqual(["no rule"]);
    expect(await droppedOf(never)).toEqual(["unwanted"]);
    expect(await droppedOf(suspended)).toEqual(["unreachable: the account is suspended"]);
    expect(await mailsOf(kept)).toHaveLength(1);
  });

  it("is not sent beside the announcement of the same version", async () => {
    const tag = await topic();
    const reader = await here.member(20);
    await here.press(reader, `topic:${tag}`, "at_once");
    await here.report("Announced", PARTS, { tags: [tag] });
    await here.matched();
    const { id } = await db.reportVersion.findFirstOrThrow({ where: { title: "Announced" } });
    const words = { subject: "", text: "", html: "" };
    const { accountId, email } = reader;
    await db.outboxMail.create({
      data: { accountId, to: email, cause: `version:${id}`, sentAt: new Date(), ...words },
    });
    await tellAt(soon());
    expect(await droppedOf(reader)).toEqual(["announced"]);
  });
});

describe("what a person has used", () => {
  it("is corrected and withdrawn for them, whatever they chose, with what changed as far as they may read", async () => {
    const off = { digests: false, replies: false, pace: "never", text: "part" };
    const [taker, other] = [await here.member(20, { ...off, pace: "at_once" }), await here.member(20, off)];
    const made = await here.report("Taken", PARTS);
    const version = await db.reportVersion.findFirstOrThrow({ where: { reportId: made.reportId } });
    await noteExport(taker, { reportId: made.reportId, versionId: version.id });
    await here.matched();
    const changed = PARTS.map((part) => ({ ...part, words: part.words.replace("words", "phrases") }));
    await here.report("Taken", changed, {
      reportId: made.reportId,
      kind: "corrected",
      reason: "It said words",
    });
    await here.matched();
    await tellAt(soon());
    const [correction] = await mailsOf(taker);
    expect(correction).toMatchObject({ subject: "Corrected: Taken", binding: true, rule: null });
    expect(correction?.text).toContain("It said words");
    expect(correction?.text).toContain("[-Open words.-]");
    expect(correction?.text).toContain("[-LOCKEDSUB words.-]");
    expect(correction?.text).toContain("[+Open phrases.+]");
    expect(correction?.text).not.toContain("LOCKEDPRO");
    await withdrawReport(here.editor, { reportId: made.reportId, reason: "Wrong" }, ORIGIN);
    await here.matched();
    await tellAt(soon());
    expect((await mailsOf(taker)).map(({ subject }) => subject)).toEqual([
      "Corrected: Taken",
      "Withdrawn: Taken",
    ]);
    expect(await mailsOf(other)).toEqual([]);
  });
});

describe("a digest", () => {
  it("is one for a slot, grouped by what is followed, without doubles; what is matched later is in the next", async () => {
    const [first, second] = [await topic(), await topic()];
    const reader = await here.member(20);
    await here.press(reader, `topic:${first}`);
    await here.press(reader, `topic:${second}`);
    const made = await here.report("In both", PARTS, { tags: [first, second] });
    await here.report("In the second", PARTS, { tags: [second] });
    await here.matched();
    const [{ dueAt: slot } = { dueAt: new Date() }] = await alertsOf(reader);
    await tellAt(addMinutes(slot, -1));
    expect(await mailsOf(reader)).toEqual([]);
    await Promise.all([tellAt(slot), tellAt(slot)]);
    const [digest, ...rest] = await mailsOf(reader);
    expect(rest).toEqual([]);
    expect(digest).toMatchObject({ subject: "Your daily digest: 2 changes", rule: "digests" });
    expect(digest?.text.match(/In both/g)).toHaveLength(1);
    // Late for the slot whose digest was made already.
    await here.report("In both", PARTS, {
      tags: [first],
      reportId: made.reportId,
      kind: "updated",
      reason: "More",
    });
    await here.matched();
    await db.alert.updateMany({
      where: { accountId: reader.accountId, settledAt: null },
      data: { dueAt: slot },
    });
    await tellAt(addMinutes(slot, 1));
    expect(await mailsOf(reader)).toHaveLength(1);
    await tellAt(addDays(slot, 1));
    expect((await mailsOf(reader)).map(({ subject }) => subject).at(1)).toBe("Your daily digest: one change");
    expect(await db.digest.count({ where: { accountId: reader.accountId, mailId: { not: null } } })).toBe(2);
  });

  it("is not sent when nothing is left, nor to those who switched them off", async () => {
    const tag = await topic();
    const [gone, off] = [await here.member(20), await here.member(20, { digests: false })];
    await here.press(gone, `topic:${tag}`);
    await here.press(off, `topic:${tag}`);
    await here.report("Gone by then", PARTS, { tags: [tag] });
    await here.matched();
    await db.follow.deleteMany({ where: { accountId: gone.accountId } });
    await tellAt(addDays(new Date(), 2));
    expect([await mailsOf(gone), await mailsOf(off)]).toEqual([[], []]);
    expect(await droppedOf(off)).toEqual(["digests off"]);
    expect(await db.digest.findMany({ where: { accountId: gone.accountId } })).toMatchObject([
      { mailId: null },
    ]);
  });
});

describe("a person's hours", () => {
  it("holds everything back during quiet hours and a holiday, and tells it once they have ended", async () => {
    const tag = await topic();
    const reader = await here.member(20);
    await here.press(reader, `topic:${tag}`, "at_once");
    await here.report("Held back", PARTS, { tags: [tag] });
    await here.matched();
    const at = soon();
    const day = new Date(at.toISOString().slice(0, 10));
    await settle(reader, { pausedFrom: day, pausedUntil: addDays(day, 2) });
    await tellAt(at);
    expect(await mailsOf(reader)).toEqual([]);
    expect((await alertsOf(reader))[0]?.dueAt).toEqual(addDays(day, 3));
    await tellAt(addHours(addDays(day, 3), 1));
    expect(await mailsOf(reader)).toHaveLength(1);
  });
});

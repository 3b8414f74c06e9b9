import { addDays } from "date-fns";
import { afterEach, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/types";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { SubjectText } from "@/lib/following/subject";
import { alertedWorld, emails, YESTERDAY } from "./test-alerted";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { follow } = await import("@/lib/following/commands/follow");
const { noteExport } = await import("@/lib/reading/commands/note-export");
const { noteLook } = await import("@/lib/reading/commands/note-look");
const { matchCause } = await import("./commands/match-cause");

const { world, editor, member, press, open, matched, toldTo, report } = await alertedWorld();
afterEach(async () => {
  await db.follow.deleteMany();
});

describe("a new report", () => {
  it("is told to who follows its topic, author or subject, and to no one else", async () => {
    await matched();
    const people = await Promise.all([member(), member(), member(), member()]);
    const [byTopic, byAuthor, byEntity] = people;
    await report("Before", [{ access: "public", words: "Before." }], { tags: ["tariffs"] });
    await matched();
    await press(byTopic, "topic:tariffs", "at_once");
    await press(byAuthor, "author:ann");
    await press(byEntity, "entity:entity-subject", "never");
    await report("Tariffs", [{ access: "public", words: "Words." }], {
      tags: ["tariffs"],
      subjectIds: [world.subjectId],
    });
    expect(await matched()).toEqual(
      [
        { name: byTopic.email, reason: "follow", pace: "at_once", dropped: null },
        { name: byAuthor.email, reason: "follow", pace: "daily", dropped: null },
        { name: byEntity.email, reason: "follow", pace: "never", dropped: "never" },
      ].sort((a, b) => a.name.localeCompare(b.name)),
    );
  });

  it("that names an entity in locked words is told to those who may read them", async () => {
    const [free, subscriber, professional] = [await member(), await member(20), await member(30)];
    for (const one of [free, subscriber, professional]) await press(one, "entity:entity-public");
    await report("Locked name", [
      { access: "public", words: "Words." },
      { access: "professional", words: "A name.", entityId: world.entities.public },
    ]);
    expect(await toldTo()).toEqual(emails(professional));
  });

  it("is told to those whose saved search finds it where they may read, and not after a word to leave out", async () => {
    const [free, subscriber, professional] = [await member(), await member(20), await member(30)];
    for (const one of [free, subscriber, professional]) await press(one, "search:quolltail prices -wombats");
    await press(free, "search:nothing of the kind");
    await report("Found", [
      { access: "public", words: "Prices are up." },
      { access: "subscriber", words: "The quolltail is rare." },
      { access: "professional", words: "No wombats." },
    ]);
    expect(await toldTo()).toEqual(emails(subscriber));
  });

  it("is one alert for a person, however many rules match, with the fastest pace", async () => {
    const reader = await member();
    await press(reader, "author:ann", "weekly");
    await press(reader, "entity:entity-subject", "at_once");
    await report("Twice", [{ access: "public", words: "Words." }], { subjectIds: [world.subjectId] });
    expect(await matched()).toEqual([
      { name: reader.email, reason: "follow", pace: "at_once", dropped: null },
    ]);
  });

  it("is not told to who is suspended, or followed afterwards", async () => {
    const [suspended, later, reader] = [await member(), await member(), await member()];
    for (const one of [suspended, reader]) await press(one, "author:ann");
    await report("Told to one", [{ access: "public", words: "Words." }]);
    await db.suspension.create({
      data: { accountId: suspended.accountId, byId: editor.accountId, reason: "" },
    });
    await atTime(addDays(new Date(), 1), () => follow(later, SubjectText.parse("author:ann")));
    expect(await toldTo()).toEqual(emails(reader));
  });
});

describe("a correction and a withdrawal", () => {
  it("reach everyone who used the report, the withdrawal whatever they chose and not the one who made it", async () => {
    const { reportId, slug } = await atTime(YESTERDAY, () =>
      report("To be mended", [{ access: "public", words: "Forty." }]),
    );
    const { currentVersionId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
    const [opener, exporter, quiet] = [await member(), await member(), await member(0, { pace: "never" })];
    for (const one of [opener, quiet, editor]) {
      await atTime(YESTERDAY, () => noteLook(one, { kind: "report", slug }));
    }
    await atTime(YESTERDAY, () => noteLook(exporter, { kind: "report", slug }));
    await atTime(YESTERDAY, () => noteExport(exporter, { reportId, versionId: currentVersionId ?? "" }));
    await matched();
    await report("Mended", [{ access: "public", words: "Fifty." }], {
      reportId,
      kind: "corrected",
      reason: "It was fifty",
    });
    const told = (alerts: Awaited<ReturnType<typeof matched>>, person: Person) =>
      alerts.filter(({ name }) => name === person.email).map(({ reason, pace }) => `${reason} ${pace}`);
    const corrected = await matched();
    expect(told(corrected, opener)).toEqual(["opened daily"]);
    expect(told(corrected, exporter)).toEqual(["exported daily"]);
    expect(told(corrected, quiet)).toEqual(["opened never"]);
    expect(corrected).toHaveLength(4);
    await withdrawReport(editor, { reportId, reason: "A source lied" }, ORIGIN);
    const withdrawn = await matched();
    expect(told(withdrawn, quiet)).toEqual(["opened at_once"]);
    expect(told(withdrawn, editor)).toEqual([]);
    expect(withdrawn).toHaveLength(3);
  });

  it("takes the place of the news of a version that was withdrawn before it was matched", async () => {
    const reader = await member();
    await report("Earlier by Ann", [{ access: "public", words: "Words." }]);
    await matched();
    await press(reader, "author:ann");
    const { reportId } = await report("Soon gone", [{ access: "public", words: "Words." }]);
    const published = await open();
    await withdrawReport(editor, { reportId, reason: "Too early" }, ORIGIN);
    expect(await toldTo()).toEqual([reader.email]);
    expect(await db.alert.count({ where: { causeId: { in: published.map(({ id }) => id) } } })).toBe(0);
  });

  it("an update reaches only who follows", async () => {
    const { reportId, slug } = await report("To be updated", [{ access: "public", words: "One." }]);
    await matched();
    const [opener, follower] = [await member(), await member()];
    await atTime(YESTERDAY, () => noteLook(opener, { kind: "report", slug }));
    await press(follower, `report:${slug}`);
    await report("To be updated", [{ access: "public", words: "Two." }], {
      reportId,
      reason: "More is known",
    });
    expect(await toldTo()).toEqual(emails(follower));
  });
});

it("goes on after it was broken off, and two runs at once write each alert once", async () => {
  const people = [];
  for (let count = 0; count < 7; count += 1) people.push(await member());
  for (const one of people) await press(one, "author:ann");
  await report("In batches", [{ access: "public", words: "Words." }]);
  const [{ id } = { id: "" }] = await open();
  let asked = 0;
  expect(await matchCause(id, () => ++asked > 2, 2)).toBe(false);
  const half = await db.alertCause.findUniqueOrThrow({ where: { id } });
  const written = await db.alert.findMany({ where: { causeId: id }, orderBy: { accountId: "asc" } });
  expect(written).toHaveLength(4);
  expect(half.matchedTo).toBe(written.at(-1)?.accountId);
  await Promise.all([matchCause(id, () => false, 2), matchCause(id, () => false, 3)]);
  expect(await db.alert.count({ where: { causeId: id } })).toBe(7);
  const done = await db.alertCause.findUniqueOrThrow({ where: { id } });
  expect(done.matchedAt).not.toBeNull();
});

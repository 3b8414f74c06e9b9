import { beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, type Person } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, NotFound, TooManyRequests } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { correctionWorld, ORIGIN } from "./test-corrections";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { requestCorrection } = await import("./commands/request-correction");
const { correctionForm } = await import("./queries/correction-form");
const { ownCorrections } = await import("./queries/own-corrections");
const { deskCorrections, openCorrections } = await import("./queries/desk-corrections");

const { reader, subscriber, analyst, editor, authored, toCorrect, ofReport, mailsTo } =
  await correctionWorld();

beforeEach(async () => {
  await db.throttle.deleteMany();
});

describe("requesting a correction", () => {
  it("quotes the chosen sentence, reaches the authors once, and is seen by both sides", async () => {
    const { reportId, slug, tag, open, asked } = await toCorrect();
    expect(await correctionForm(reader, slug, { block: open.blockId })).toMatchObject({
      kind: "open",
      sentences: [`The first ${tag} is right.`, `The second ${tag} is wrong.`],
    });
    const intent = asked(open, {
      sentence: "1",
      sourceUrl: "https://example.com/a",
      creditName: "Ann Reader",
    });
    const sent = await Promise.all([1, 2].map(() => requestCorrection(reader, intent, ORIGIN)));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    const [request, ...more] = await ofReport(reportId);
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      state: "open",
      mine: true,
      quote: `The second ${tag} is wrong.`,
      there: "same",
      sourceUrl: "https://example.com/a",
      creditName: "Ann Reader",
      version: 1,
    });
    expect((await ownCorrections(reader))[0]).toMatchObject({
      reference: sent[0]?.reference,
      state: "open",
      quote: `The second ${tag} is wrong.`,
    });
    const mails = (await mailsTo(analyst)).filter(
      ({ cause }) => cause === `correction-request:${request?.id}`,
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toMatch(/is wrong|another one/);
    expect(await openCorrections(analyst, reportId)).toBe(1);
    expect(
      await db.auditEntry.count({ where: { action: "correction.request", subjectId: request?.id } }),
    ).toBe(1);
  });

  it("is for those who may read the passage, and shows its words to no one else", async () => {
    const { reportId, slug, tag, paid, asked } = await toCorrect();
    for (const viewer of [ANONYMOUS, reader]) {
      expect(await correctionForm(viewer, slug, { block: paid.blockId })).toEqual({
        kind: "closed",
        report: { id: reportId, slug, title: `To correct ${tag}` },
        tierName: "Subscriber",
      });
    }
    await expect(requestCorrection(reader, asked(paid), ORIGIN)).rejects.toBeInstanceOf(NotFound);
    await requestCorrection(subscriber, asked(paid), ORIGIN);
    expect((await ownCorrections(subscriber))[0]).toMatchObject({ quote: `The third ${tag} is locked.` });
    // The membership has ended since.
    const lapsed = { ...subscriber, membershipRank: 0 };
    expect((await ownCorrections(lapsed))[0]).toMatchObject({
      quote: null,
      words: "The number is another one",
    });
    expect(await db.correctionRequest.count({ where: { reportId } })).toBe(1);
  });

  it("is for confirmed addresses, and not for suspended people", async () => {
    const { asked } = await toCorrect();
    const request = (viewer: Person) => requestCorrection(viewer, asked(), ORIGIN);
    await expect(requestCorrection(ANONYMOUS, asked(), ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await expect(request({ ...reader, verified: false })).rejects.toBeInstanceOf(Forbidden);
    const person = await personOf("reader");
    const sanction = { accountId: person.accountId, reason: "A rule", endsAt: new Date(Date.now() + 60_000) };
    await db.sanction.create({ data: { ...sanction, kind: "suspend" } });
    await expect(request(person)).rejects.toBeInstanceOf(Forbidden);
    await db.sanction.updateMany({ where: { accountId: person.accountId }, data: { kind: "mute" } });
    expect(await request(person)).toMatchObject({ reference: expect.stringMatching(/^[2-9A-Z]{10}$/) });
  });

  it("is about the words that were on the screen", async () => {
    const { open, asked, correct, tag } = await toCorrect();
    await correct(`The first ${tag} is right. The second ${tag} is wrong.`);
    // The same words in another version are still those.
    await requestCorrection(reader, asked(), ORIGIN);
    await correct();
    const late = requestCorrection(subscriber, asked(open, { sentence: "1" }), ORIGIN);
    await expect(late).rejects.toBeInstanceOf(Conflict);
    const unknown = asked({ ...open, blockId: "never-was-there" });
    await expect(requestCorrection(reader, unknown, ORIGIN)).rejects.toBeInstanceOf(NotFound);
  });

  it("is limited for each account", async () => {
    const { asked, open } = await toCorrect();
    const busy = await personOf("reader");
    const request = (at: number) =>
      requestCorrection(busy, asked(open, { words: `It is wrong in way ${at}` }), ORIGIN);
    for (let at = 1; at <= 10; at++) await request(at);
    await expect(request(11)).rejects.toBeInstanceOf(TooManyRequests);
    for (let at = 11; at <= 20; at++) {
      await db.throttle.deleteMany();
      await request(at);
    }
    await db.throttle.deleteMany();
    await expect(request(21)).rejects.toBeInstanceOf(Conflict);
  });

  it("reaches the editors if no author works at the desk", async () => {
    const { reportId, asked } = await toCorrect();
    await authored(null);
    await requestCorrection(reader, asked(), ORIGIN);
    await authored(analyst.accountId);
    const [request] = await ofReport(reportId);
    expect((await mailsTo(editor)).map(({ cause }) => cause)).toContain(`correction-request:${request?.id}`);
  });
});

it("lists what waits, the oldest first, page by page", async () => {
  const { reportId, open, asked } = await toCorrect();
  const people = await Promise.all(Array.from({ length: 23 }, () => personOf("reader")));
  for (const person of people) await requestCorrection(person, asked(open), ORIGIN);
  const first = await deskCorrections(analyst, { show: "open", report: reportId });
  expect(first.requests).toHaveLength(20);
  const second = await deskCorrections(analyst, {
    show: "open",
    report: reportId,
    after: first.next ?? undefined,
  });
  expect(second).toMatchObject({ next: null });
  const all = [...first.requests, ...second.requests];
  expect(new Set(all.map(({ id }) => id)).size).toBe(23);
  expect(all.map(({ createdAt }) => createdAt)).toEqual(
    all.map(({ createdAt }) => createdAt).sort((a, b) => a.getTime() - b.getTime()),
  );
});

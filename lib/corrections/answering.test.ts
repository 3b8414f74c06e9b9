import { beforeEach, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/errors";
import { personOf } from "@/lib/membership/test-people";
import { RequestCorrection } from "./schema";
import { correctionWorld, ORIGIN } from "./test-corrections";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { readReport } = await import("@/lib/reports/queries/read-report");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { recheckQueue } = await import("@/lib/evidence/queries/recheck/recheck-queue");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { removeAccount } = await import("@/lib/membership/commands/remove-account");
const { requestCorrection } = await import("./commands/request-correction");
const { answerCorrection } = await import("./commands/answer-correction");
const { takeUpCorrection } = await import("./commands/take-up-correction");
const { takeBackCorrection } = await import("./commands/take-back-correction");
const { correctionForm } = await import("./queries/correction-form");
const { ownCorrections } = await import("./queries/own-corrections");
const { correctionCounts, deskCorrections } = await import("./queries/desk-corrections");

const { world, reader, subscriber, analyst, editor, toCorrect, ofReport, mailsTo, answer } =
  await correctionWorld();

beforeEach(async () => {
  await db.throttle.deleteMany();
});

describe("answering", () => {
  async function requested(more: object = {}) {
    const made = await toCorrect();
    await requestCorrection(reader, made.asked(made.open, more), ORIGIN);
    const [request] = await ofReport(made.reportId);
    if (!request) throw new Error("There is no request");
    return { ...made, id: request.id };
  }

  it("corrected: names a later version, which credits the reader who wishes it", async () => {
    const { id, reportId, slug, open, correct } = await requested({ creditName: "Ann Reader" });
    const early = answer(id, { outcome: "corrected", versionId: open.versionId });
    await expect(early).rejects.toMatchObject({ field: "versionId" });
    const versionId = await correct();
    const [offered] = await ofReport(reportId);
    expect(offered?.versions.map(({ number }) => number)).toEqual([2]);
    expect(offered?.there).toBe("changed");
    const epoch = async () => (await db.catalogueEpoch.findFirstOrThrow()).value;
    const before = await epoch();
    await answer(id, { outcome: "corrected", versionId });
    expect(await epoch()).toBe(before + 1n);
    const page = await readReport(ANONYMOUS, slug);
    if (page.kind !== "report") throw new Error("It is no report");
    expect(page.head.history.map(({ number, credits }) => [number, credits])).toEqual([
      [2, ["Ann Reader"]],
      [1, []],
    ]);
    expect((await ownCorrections(reader))[0]).toMatchObject({
      state: "corrected",
      correctedIn: 2,
      quote: null,
    });
    const told = (await mailsTo(reader)).filter(({ cause }) => cause === `correction-answer:${id}`);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("Ann Reader");
    await expect(answer(id, { outcome: "declined", answer: "No" })).rejects.toBeInstanceOf(Conflict);
    // The credit goes with the account, and pages that show it are rendered again.
    const leaver = await personOf("reader");
    await db.correctionRequest.update({ where: { id }, data: { byId: leaver.accountId } });
    const known = await epoch();
    await removeAccount(
      OPERATOR,
      { accountId: leaver.accountId, email: leaver.email, byline: "keep" },
      ORIGIN,
    );
    expect(await epoch()).toBeGreaterThan(known);
    const after = await readReport(ANONYMOUS, slug);
    expect(JSON.stringify(after)).not.toContain("Ann Reader");
  });

  it("corrected without a credit changes nothing that readers see", async () => {
    const { id, slug, correct } = await requested({ creditName: "Not Shown" });
    const versionId = await correct();
    const before = (await db.catalogueEpoch.findFirstOrThrow()).value;
    await answer(id, { outcome: "corrected", versionId, credit: "no" });
    expect((await db.catalogueEpoch.findFirstOrThrow()).value).toBe(before);
    expect(JSON.stringify(await readReport(ANONYMOUS, slug))).not.toContain("Not Shown");
  });

  it("noted: the claim is due for review until it is assessed again", async () => {
    const sourceId = await makeSource("noted-source", "B");
    const claimId = await makeClaim({ quote: "It makes 7 t", subjectId: world.subjectId, sourceId });
    const part = { access: "public", words: "It makes 7 t", claimIds: [claimId], after: " a year." };
    const { reportId, slug, versionId } = await publishClaims(world, `Noted ${claimId}`, [part]);
    const form = await correctionForm(reader, slug, { claim: claimId });
    if (form.kind !== "open") throw new Error(`It is ${form.kind}`);
    expect(form).toMatchObject({ words: "It makes 7 t a year.", anchor: { claim: claimId }, sentences: [] });
    const place = { reportId, versionId, blockId: form.blockId, words: "It makes eight" };
    await requestCorrection(reader, RequestCorrection.parse({ ...place, claimId }), ORIGIN);
    await requestCorrection(subscriber, RequestCorrection.parse(place), ORIGIN);
    const [onClaim, onPassage] = await ofReport(reportId);
    expect(onClaim).toMatchObject({ claim: { id: claimId }, quote: "It makes 7 t a year." });
    expect(onPassage).toMatchObject({ claim: null, claims: [{ id: claimId }] });
    const due = async () =>
      (await recheckQueue(analyst, {})).items
        .filter(({ claim }) => claim.id === claimId)
        .flatMap(({ reasons }) => reasons.map((reason) => reason.kind === "noted" && reason.reference));
    expect(await due()).toEqual([]);
    await answer(onClaim?.id ?? "", { outcome: "noted" });
    expect(await due()).toEqual([onClaim?.reference]);
    const other = await makeClaim({ quote: "Elsewhere", subjectId: world.subjectId });
    await expect(answer(onPassage?.id ?? "", { outcome: "noted", claimId: other })).rejects.toBeInstanceOf(
      Invalid,
    );
    await answer(onPassage?.id ?? "", { outcome: "noted", claimId });
    expect(await due()).toHaveLength(2);
    await db.claim.update({ where: { id: claimId }, data: { assessedAt: new Date(Date.now() + 1000) } });
    expect(await due()).toEqual([]);
  });

  it("declined: with a reason that the reader sees", async () => {
    const { id } = await requested();
    await takeUpCorrection(analyst, { requestId: id }, ORIGIN);
    expect((await ownCorrections(reader))[0]?.state).toBe("under_review");
    await answer(id, { outcome: "declined", answer: "The filing says the same." });
    expect((await ownCorrections(reader))[0]).toMatchObject({
      state: "declined",
      answer: "The filing says the same.",
    });
    const told = (await mailsTo(reader)).find(({ cause }) => cause === `correction-answer:${id}`);
    expect(told?.text).toContain("The filing says the same.");
    await expect(takeUpCorrection(analyst, { requestId: id }, ORIGIN)).rejects.toBeInstanceOf(Conflict);
    await expect(takeBackCorrection(reader, { requestId: id }, ORIGIN)).rejects.toBeInstanceOf(Conflict);
  });

  it("is for the desk; a reader takes back only their own request", async () => {
    const { id, reportId } = await requested();
    const declined = { requestId: id, outcome: "declined", credit: "yes", answer: "No reason" } as const;
    await expect(answerCorrection(reader, declined, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await expect(takeUpCorrection(reader, { requestId: id }, ORIGIN)).rejects.toBeInstanceOf(Forbidden);
    await expect(takeBackCorrection(subscriber, { requestId: id }, ORIGIN)).rejects.toBeInstanceOf(NotFound);
    await expect(deskCorrections(reader, { show: "open" })).rejects.toBeInstanceOf(NotFound);
    await takeBackCorrection(reader, { requestId: id }, ORIGIN);
    await takeBackCorrection(reader, { requestId: id }, ORIGIN);
    expect(await ofReport(reportId)).toEqual([]);
    expect((await ownCorrections(reader))[0]).toMatchObject({ state: "void", withdrawn: false });
    await expect(answer(id, { outcome: "noted" })).rejects.toBeInstanceOf(Conflict);
  });

  it("is void while the report is withdrawn, and open again once it is published again", async () => {
    const { id, reportId, correct, tag } = await requested();
    await withdrawReport(editor, { reportId, reason: "A source took it back" }, ORIGIN);
    expect(await correctionCounts(analyst, reportId)).toEqual({ open: 0, answered: 0, void: 1 });
    expect((await ownCorrections(reader))[0]).toMatchObject({ state: "void", withdrawn: true, quote: null });
    await expect(answer(id, { outcome: "noted" })).rejects.toBeInstanceOf(Conflict);
    await correct(`The first ${tag} is right. The second ${tag} is wrong.`);
    expect(await correctionCounts(analyst, reportId)).toEqual({ open: 1, answered: 0, void: 0 });
    expect((await ownCorrections(reader))[0]).toMatchObject({ state: "open" });
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { knownReader } from "@/lib/discussion/test-readers";
import { alertedWorld, emails } from "./test-alerted";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { gradeSource } = await import("@/lib/evidence/commands/sources/grade-source");
const { addRelationship } = await import("@/lib/entities/commands/relationships/add-relationship");
const { addSentence } = await import("@/lib/entities/commands/relationships/add-evidence");
const { restoreRelationship, retractRelationship } = await import(
  "@/lib/entities/commands/relationships/retract-relationship"
);
const { ownAlerts } = await import("./queries/own-alerts");
const { postComment } = await import("@/lib/discussion/commands/post-comment");
const { moderateComment } = await import("@/lib/discussion/commands/moderate-comment");

const { world, editor, member, press, open, matched, toldTo, report } = await alertedWorld();
afterEach(async () => {
  await db.follow.deleteMany();
});

describe("evidence", () => {
  it("a judgement is told to who follows the claim, an entity in it or its report, if they may read it", async () => {
    const sourceId = await makeSource("judged", "B");
    const claimId = await makeClaim({
      sourceId,
      quote: "A claim to judge.",
      subjectId: world.entities.registered ?? "",
    });
    const judge = () =>
      assessClaim(
        editor,
        {
          claimId,
          assessment: { credibility: 5, status: "refuted", rationale: "It was not so", recheckOn: null },
        },
        ORIGIN,
      );
    await judge();
    expect(await open()).toEqual([]);
    const { slug } = await publishClaims(world, "Claims", [
      { access: "subscriber", words: "A claim to judge.", claimIds: [claimId] },
    ]);
    await matched();
    const [free, byEntity, byClaim, byReport] = [
      await member(),
      await member(20),
      await member(20),
      await member(20),
    ];
    await press(free, "entity:entity-registered");
    await press(free, `report:${slug}`);
    await press(byEntity, "entity:entity-registered");
    await press(byClaim, `claim:${claimId}`);
    await press(byReport, `report:${slug}`);
    await judge();
    expect(await toldTo()).toEqual(emails(byEntity, byClaim, byReport));
  });

  it("a grade is told to who follows a claim that rests on the source", async () => {
    const sourceId = await makeSource("graded", "B");
    const claimId = await makeClaim({ quote: "A graded claim.", subjectId: world.subjectId, sourceId });
    await publishClaims(world, "Graded", [
      { access: "public", words: "A graded claim.", claimIds: [claimId] },
    ]);
    await matched();
    const [reader, other] = [await member(), await member()];
    await press(reader, `claim:${claimId}`);
    await press(other, "entity:entity-subject");
    await gradeSource(editor, { sourceId, reliability: "D", rationale: "Two retractions" }, ORIGIN);
    expect(await toldTo()).toEqual(emails(reader));
  });

  it("an edge is told to who follows one of its ends, once it has a proof that they may read", async () => {
    const sentence = "The public one holds 40% of the subscriber one.";
    const { reportId } = await report("Who owns what", [{ access: "subscriber", words: sentence }]);
    await matched();
    const { blockId } = await db.block.findFirstOrThrow({ where: { version: { reportId } } });
    const [free, subscriber] = [await member(), await member(20)];
    for (const one of [free, subscriber]) await press(one, "entity:entity-public");
    const ends = { fromId: world.entities.public ?? "", toId: world.entities.subscriber ?? "" };
    const { relationshipId } = await addRelationship(
      editor,
      { ...ends, kind: "owns", sharePercent: 40, confidence: "high" },
      ORIGIN,
    );
    expect(await open()).toEqual([]);
    const place = { reportId, blockId, start: 0, end: sentence.length };
    await addSentence(editor, { relationshipId, ...place }, ORIGIN);
    expect(await toldTo()).toEqual(emails(subscriber));
  });
});

describe("a retraction of an edge", () => {
  it("is told to who follows one of its ends and could know of it, in place of the edge, and not once it is undone", async () => {
    const sentence = "The registered one supplies the public one.";
    const { reportId } = await report("Who supplies whom", [{ access: "subscriber", words: sentence }]);
    await matched();
    const { blockId } = await db.block.findFirstOrThrow({ where: { version: { reportId } } });
    const [free, subscriber] = [await member(), await member(20)];
    for (const one of [free, subscriber]) await press(one, "entity:entity-public");
    const ends = { fromId: world.entities.registered ?? "", toId: world.entities.public ?? "" };
    const facts = { ...ends, kind: "supplies", sharePercent: null, confidence: "high" } as const;
    const { relationshipId } = await addRelationship(editor, facts, ORIGIN);
    await retractRelationship(editor, { relationshipId }, ORIGIN);
    // Readers never saw it.
    expect(await open()).toEqual([]);
    await restoreRelationship(editor, { relationshipId }, ORIGIN);
    const place = { reportId, blockId, start: 0, end: sentence.length };
    await addSentence(editor, { relationshipId, ...place }, ORIGIN);
    expect(await toldTo()).toEqual(emails(subscriber));
    const kinds = async () =>
      (await ownAlerts(subscriber)).alerts.map(({ change }) => change.kind === "edge" && change.retracted);
    expect(await kinds()).toEqual([false]);
    await retractRelationship(editor, { relationshipId }, ORIGIN);
    expect(await toldTo()).toEqual(emails(subscriber));
    expect(await kinds()).toEqual([true]);
    expect((await ownAlerts(free)).alerts).toEqual([]);
    await restoreRelationship(editor, { relationshipId }, ORIGIN);
    expect(await open()).toEqual([]);
    expect(await kinds()).toEqual([]);
  });
});

describe("a comment", () => {
  it("is told to who follows the report and may read its thread, as a reply to whom it answers", async () => {
    const { reportId, slug } = await report("Talked about", [{ access: "public", words: "Words." }]);
    await matched();
    const writer = await knownReader();
    await postComment(writer, { reportId, body: "Before anyone follows." });
    expect(await toldTo()).toEqual([]);
    const [free, subscriber, other] = [await member(), await member(20), await knownReader()];
    for (const one of [free, subscriber, writer]) await press(one, `report:${slug}`);
    const { commentId: parentId } = await postComment(writer, { reportId, body: "To all." });
    expect(await matched()).toMatchObject(
      emails(free, subscriber).map((name) => ({ name, reason: "follow" })),
    );
    await postComment(other, { reportId, parentId, body: "An answer." });
    const reasons = new Map((await matched()).map(({ name, reason }) => [name, reason]));
    expect(reasons).toEqual(
      new Map([
        [free.email, "follow"],
        [subscriber.email, "follow"],
        [writer.email, "reply"],
      ]),
    );
    const paid = await report("Paid for", [{ access: "subscriber", words: "Paid words." }]);
    await matched();
    for (const one of [free, subscriber]) await press(one, `report:${paid.slug}`);
    const paying = await knownReader("reader", 20);
    await postComment(paying, { reportId: paid.reportId, body: "On paid words." });
    expect(await toldTo()).toEqual(emails(subscriber));
  });
});

describe("a reply", () => {
  it("is told to whom it answers, once, when a moderator has let it through", async () => {
    const { reportId } = await report("Discussed", [{ access: "public", words: "Words." }]);
    await matched();
    const [asker, known, newcomer] = [await knownReader(), await knownReader(), await member()];
    const { commentId: parentId } = await postComment(asker, { reportId, body: "Who says so?" });
    expect(await toldTo()).toEqual([]);
    await postComment(asker, { reportId, parentId, body: "I mean it." });
    expect(await toldTo()).toEqual([]);
    await postComment(known, { reportId, parentId, body: "The desk." });
    expect(await matched()).toMatchObject([{ name: asker.email, reason: "reply" }]);
    const { commentId } = await postComment(newcomer, { reportId, parentId, body: "Me.", name: "Newcomer" });
    expect(await toldTo()).toEqual([]);
    const { currentRevisionId } = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
    const approve = { commentId, revisionId: currentRevisionId ?? "", act: "approve" as const, reason: "" };
    await moderateComment(editor, approve, ORIGIN);
    expect(await toldTo()).toEqual(emails(asker));
    await moderateComment(editor, approve, ORIGIN);
    expect(await toldTo()).toEqual([]);
  });
});

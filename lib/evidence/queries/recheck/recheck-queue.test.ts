import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { ListDeskClaims, ListQueue } from "../../recheck-query";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { linkClaims, makeClaim, makeSource, publishClaims } = await import("../test-claims");
const { gradeSource } = await import("../../commands/sources/grade-source");
const { refreshClaims } = await import("../../commands/refresh-claims");
const { deskSource } = await import("../sources/desk-source");
const { recheckQueue } = await import("./recheck-queue");
const { deskClaims } = await import("./desk-claims");

let world: Awaited<ReturnType<typeof seedWorld>>;
let falling: string;
let steady: string;
const ids: Record<string, string> = {};

const claim = async (quote: string, sourceId: string | null = null) => {
  const grade = { credibility: 3, status: "asserted" } as const;
  ids[quote] = await makeClaim({ quote, subjectId: world.subjectId, sourceId, grade });
  return ids[quote];
};
/** Judges a claim again, as of now. */
async function assess(id: string, recheckOn: string | null = null) {
  const day = recheckOn === null ? null : new Date(recheckOn);
  const judgement = { credibility: 4, status: "contested", rationale: "Looked again" } as const;
  await db.assessment.create({
    data: { claimId: id, ...judgement, recheckOn: day, assessedAt: new Date() },
    select: { id: true },
  });
  await db.$transaction((tx) => refreshClaims(tx, { claimIds: [id] }));
}
const grade = (reliability: "A" | "B" | "C" | "F", sourceId = falling) =>
  gradeSource(OPERATOR, { sourceId, reliability, rationale: "Because" }, ORIGIN);
const queue = () => recheckQueue(OPERATOR, {});
const queued = async () =>
  (await queue()).items.map(({ quote, reasons }) => [quote, reasons.map(({ kind }) => kind)]);

beforeAll(async () => {
  world = await seedWorld();
  falling = await makeSource("falling", null);
  steady = await makeSource("steady", null);
  await grade("B");
  await grade("A", steady);
  await claim("on the falling one", falling);
  await claim("also there", falling);
  await claim("elsewhere", steady);
});

describe("a downgrade", () => {
  it("puts the claims that rest on the source on the queue, and no others", async () => {
    expect(await queued()).toEqual([]);
    expect(await grade("C")).toEqual({ downgrade: true, claims: 2, following: 0 });
    expect((await queued()).sort()).toEqual([
      ["also there", ["downgrade"]],
      ["on the falling one", ["downgrade"]],
    ]);
    const [item] = (await queue()).items;
    expect(item?.reasons).toMatchObject([{ source: { name: "The falling" }, from: "B", to: "C" }]);
    expect(item?.claim.reliability).toBe("C");
  });

  it("keeps each of them until it is assessed again", async () => {
    await assess(ids["also there"] ?? "");
    expect(await queued()).toEqual([["on the falling one", ["downgrade"]]]);
    expect(await deskSource(OPERATOR, falling)).toMatchObject({
      claimTotal: 2,
      queuedTotal: 1,
      claims: [{ queued: true }, { queued: false }],
    });
  });

  it("that is reversed takes them off, except those assessed at the lower grade", async () => {
    await grade("B");
    expect(await queued()).toEqual([]);
    await grade("C");
    expect(await queued()).toEqual([["on the falling one", ["downgrade"]]]);
    await grade("F");
    expect((await queued()).length).toBe(2);
    await grade("A");
    expect(await queued()).toEqual([]);
    await grade("C");
    expect(await queued()).toEqual([["on the falling one", ["downgrade"]]]);
  });

  it("does not affect a claim that was created afterwards, or was retracted", async () => {
    await claim("made later", falling);
    await db.claim.update({ where: { id: ids["also there"] ?? "" }, data: { retractedAt: new Date() } });
    expect(await queued()).toEqual([["on the falling one", ["downgrade"]]]);
    await assess(ids["on the falling one"] ?? "");
    expect(await queued()).toEqual([]);
  });
});

describe("the other reasons", () => {
  it("are a due date and a contradiction by a newer claim", async () => {
    await assess(ids.elsewhere ?? "", "2020-01-02");
    await assess(ids["made later"] ?? "", "2999-01-01");
    const newer = await claim("newer");
    await linkClaims(newer, "contradicts", ids["on the falling one"] ?? "");
    expect(await queued()).toEqual([
      ["elsewhere", ["due"]],
      ["on the falling one", ["contradicted"]],
    ]);
    expect((await queue()).items[1]?.reasons).toMatchObject([{ by: { id: newer, statement: "newer" } }]);
    await assess(ids["on the falling one"] ?? "");
    await assess(ids.elsewhere ?? "");
    expect(await queued()).toEqual([]);
  });
});

describe("the order", () => {
  it("lists the oldest reason first, and within a day the most read first; pages contain each claim once", async () => {
    const many: string[] = [];
    for (let number = 0; number < 30; number += 1) many.push(await claim(`Claim ${number}`, steady));
    for (const id of many) await assess(id, "2021-03-04");
    const [, read = ""] = many;
    const { reportId } = await publishClaims(world, "Much read", [
      { access: "subscriber", words: "Claim 1", claimIds: [read], after: " holds." },
    ]);
    const day = new Date(new Date().toISOString().slice(0, 10));
    await db.reportReads.create({ data: { reportId, day, reads: 7 } });
    await assess(ids.elsewhere ?? "", "2020-01-02");
    const first = await queue();
    const second = await recheckQueue(OPERATOR, ListQueue.parse({ after: first.next }));
    const all = [...first.items, ...second.items];
    expect(all.slice(0, 2).map(({ quote, reads }) => [quote, reads])).toEqual([
      ["elsewhere", 0],
      ["Claim 1", 7],
    ]);
    expect([first.total, new Set(all.map(({ claim }) => claim.id)).size, second.next]).toEqual([
      31,
      31,
      null,
    ]);
    expect(all[1]).toMatchObject({ reportId, place: { sentence: "Claim 1 holds." } });
  });

  it("is read in two statements, by the desk alone", async () => {
    // One more selects the claims with the status corroborated, to count their remaining origins.
    expect((await countQueries(queue)).queries).toBe(2);
    await expect(recheckQueue(ANONYMOUS, {})).rejects.toBeInstanceOf(NotFound);
    await expect(deskClaims(ANONYMOUS, {})).rejects.toBeInstanceOf(NotFound);
  });
});

describe("all claims", () => {
  const found = async (query: object) => {
    const { items } = await deskClaims(OPERATOR, ListDeskClaims.parse(query));
    return items.map(({ quote }) => quote);
  };

  it("are found by words, subject, status, standing and what is missing", async () => {
    const subjectId = world.entities.public ?? "";
    await makeClaim({ quote: "No one judged 100% of this", subjectId });
    expect(await found({ q: "100%" })).toEqual(["No one judged 100% of this"]);
    expect(await found({ q: "the public one" })).toEqual(["No one judged 100% of this"]);
    expect(await found({ gap: "unassessed" })).toEqual(["No one judged 100% of this"]);
    expect(await found({ standing: "published" })).toEqual(["Claim 1"]);
    expect(await found({ status: "asserted" })).toEqual(["newer"]);
    expect(await found({ q: "elsewhere", gap: "no-source" })).toEqual([]);
    const [newest, next, ...older] = await found({});
    const { claim } = (await deskClaims(OPERATOR, {})).items[1] ?? {};
    expect([newest, next]).toEqual(["No one judged 100% of this", "Claim 29"]);
    expect((await found({ after: claim?.id })).slice(0, 5)).toEqual(older.slice(0, 5));
  });
});

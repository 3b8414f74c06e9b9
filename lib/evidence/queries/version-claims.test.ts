import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, STAFF_RANK, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";

await openTestDatabase();
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { readReportWith } = await import("@/lib/reports/queries/read-report");
const { linkClaims, makeClaim, makeSource, publishClaims } = await import("./test-claims");
const { draftEvidence, versionEvidence } = await import("./version-claims");
const { reissueDisclaimers } = await import("../commands/issue-disclaimer");
const { refreshClaims } = await import("../commands/refresh-claims");
const { db } = await import("@/lib/db/client");

const at = (rank: number): Viewer => ({ kind: "rank", rank, signedIn: rank > 0 });

let world: Awaited<ReturnType<typeof seedWorld>>;
let paper: string;
let versionId: string;
let reportId: string;
let valuesVersionId: string;
const ids = { open: "", locked: "", both: "", elsewhere: "", lockedElsewhere: "" };
const values = { own: "", lower: "", lockedHigher: "" };

beforeAll(async () => {
  world = await seedWorld();
  paper = await makeSource("paper", "C", "controlled");
  const make = (quote: string) => makeClaim({ quote, subjectId: world.subjectId, sourceId: paper });
  for (const name of ["open", "locked", "both", "elsewhere", "lockedElsewhere"] as const) {
    ids[name] = await make(`zebra${name} words`);
  }
  for (const [name, value] of [
    ["own", 20],
    ["lower", 10],
    ["lockedHigher", 30],
  ] as const) {
    const quote = `zebra${name} tonnes`;
    values[name] = await makeClaim({
      quote,
      subjectId: world.subjectId,
      sourceId: paper,
      predicate: "capacity",
      value,
      unit: "t/a",
    });
  }
  await linkClaims(ids.open, "supports", ids.elsewhere);
  await linkClaims(ids.lockedElsewhere, "contradicts", ids.open);
  await linkClaims(ids.locked, "repeats", ids.open);
  await publishClaims(world, "Elsewhere", [
    { access: "public", words: "zebraelsewhere words", claimIds: [ids.elsewhere] },
    { access: "subscriber", words: "zebralockedElsewhere words", claimIds: [ids.lockedElsewhere] },
    { access: "public", words: "zebralower tonnes", claimIds: [values.lower] },
    { access: "subscriber", words: "zebralockedHigher tonnes", claimIds: [values.lockedHigher] },
  ]);
  ({ versionId: valuesVersionId } = await publishClaims(world, "Values", [
    { access: "public", words: "zebraown tonnes", claimIds: [values.own] },
  ]));
  ({ versionId, reportId } = await publishClaims(world, "Claims", [
    { access: "subscriber", words: "zebraboth words", claimIds: [ids.both], after: " behind the wall" },
    { access: "public", words: "zebraopen words", claimIds: [ids.open], after: " are here." },
    { access: "public", words: "zebraboth words", claimIds: [ids.both], after: " for all" },
    { access: "subscriber", words: "zebralocked words", claimIds: [ids.locked] },
  ]));
});

describe("versionEvidence", () => {
  it("gives anonymous readers cards and a disclaimer without a trace of locked words", async () => {
    const seen = await versionEvidence(ANONYMOUS, versionId);
    expect(seen.claims.map((card) => card.id)).toEqual([ids.open, ids.both]);
    expect(seen.claims[0]?.links.map(({ claim, kind }) => [kind, claim.id])).toEqual([
      ["supports", ids.elsewhere],
    ]);
    expect(seen.disclaimers[0]?.items.map((item) => item.claimId)).toEqual([ids.open, ids.both]);
    const all = JSON.stringify(seen);
    expect(all).not.toMatch(/zebralocked|behind the wall/i);
    expect(all).not.toContain(ids.locked);
  });

  it("shows members what their membership opens, and marks what everyone may read", async () => {
    const { claims, disclaimers } = await versionEvidence(at(20), versionId);
    expect(claims.map((card) => [card.id, card.public])).toEqual([
      [ids.both, true],
      [ids.open, true],
      [ids.locked, false],
    ]);
    expect(claims[1]?.links.map(({ kind, outgoing, claim }) => [kind, outgoing, claim.id])).toEqual([
      ["supports", true, ids.elsewhere],
      ["contradicts", false, ids.lockedElsewhere],
      ["repeats", false, ids.locked],
    ]);
    expect(disclaimers[0]?.items).toHaveLength(3);
  });

  it("compares a value with others of the same property that the viewer may read", async () => {
    const compared = async (viewer: Viewer) =>
      (await versionEvidence(viewer, valuesVersionId)).claims[0]?.compared.map((line) => [
        line.comparison,
        line.claim.id,
        line.place.sentence,
      ]);
    const lower = ["greater", values.lower, "zebralower tonnes"];
    expect(await compared(ANONYMOUS)).toEqual([lower]);
    const all = [lower, ["less", values.lockedHigher, "zebralockedHigher tonnes"]];
    expect((await compared(at(20)))?.sort()).toEqual(all);
    await linkClaims(values.own, "contradicts", values.lower);
    expect(await compared(ANONYMOUS)).toEqual([]);
  });

  it("is loaded with the words of a version that has claims, including locked ones, and of no other", async () => {
    const asked = (slug: string) => readReportWith(ANONYMOUS, slug, async (id) => id);
    const { slug } = await db.report.findUniqueOrThrow({ where: { id: reportId }, select: { slug: true } });
    expect((await asked(slug)).claims).toBe(versionId);
    const id = await makeClaim({ quote: "shut words", subjectId: world.subjectId, sourceId: paper });
    const locked = await publishClaims(world, "Locked claims", [
      { access: "public", words: "open words" },
      { access: "subscriber", words: "shut words", claimIds: [id] },
    ]);
    const report = { where: { id: locked.reportId }, select: { slug: true } };
    expect((await asked((await db.report.findUniqueOrThrow(report)).slug)).claims).toBe(locked.versionId);
    const plain = await publish(world, { title: "Plain", parts: [{ access: "public", words: "no claims" }] });
    expect((await asked(plain.slug)).claims).toBeNull();
  });

  it("asks the database once", async () => {
    expect((await countQueries(() => versionEvidence(at(20), versionId))).queries).toBe(1);
  });

  it("shows today's grade along with the published one", async () => {
    const [before] = (await versionEvidence(ANONYMOUS, versionId)).claims;
    expect(before).toMatchObject({ reliability: "C", credibility: null, asPublished: null, history: [] });
    await db.$transaction(async (tx) => {
      await tx.assessment.create({
        data: { claimId: ids.open, credibility: 6, status: "asserted", rationale: "No other source says so" },
      });
      await refreshClaims(tx, { claimIds: [ids.open] });
      expect(await reissueDisclaimers(tx, [ids.open], null)).toBe(1);
      expect(await reissueDisclaimers(tx, [ids.open], null)).toBe(0);
    });
    const after = await versionEvidence(ANONYMOUS, versionId);
    expect(after.claims[0]).toMatchObject({
      credibility: 6,
      asPublished: { reliability: "C", credibility: null, status: null },
      history: [{ credibility: 6, rationale: "No other source says so" }],
    });
    expect(after.disclaimers.map(({ items }) => items[0]?.credibility)).toEqual([6, null]);
    const entry = await db.publicationLogEntry.findFirst({ orderBy: { seq: "desc" } });
    expect([entry?.act, entry?.reportId]).toEqual(["disclaimer", reportId]);
  });

  it("does not reveal to anonymous readers that a disclaimer was reissued for locked words", async () => {
    const before = await versionEvidence(ANONYMOUS, versionId);
    await db.$transaction(async (tx) => {
      await tx.assessment.create({
        data: { claimId: ids.locked, credibility: 3, status: "contested", rationale: "zebralocked reason" },
      });
      await refreshClaims(tx, { claimIds: [ids.locked] });
      expect(await reissueDisclaimers(tx, [ids.locked], null)).toBe(1);
    });
    expect(await versionEvidence(ANONYMOUS, versionId)).toEqual(before);
    expect((await versionEvidence(at(20), versionId)).disclaimers).toHaveLength(3);
  });

  it("shows nothing of a claim that the desk retracted", async () => {
    const id = await makeClaim({ quote: "gone words", subjectId: world.subjectId, sourceId: paper });
    const gone = await publishClaims(world, "Gone", [
      { access: "public", words: "gone words", claimIds: [id] },
    ]);
    expect((await versionEvidence(ANONYMOUS, gone.versionId)).claims).toHaveLength(1);
    await db.claim.update({ where: { id }, data: { retractedAt: new Date() } });
    expect((await versionEvidence(ANONYMOUS, gone.versionId)).claims).toEqual([]);
  });
});

describe("draftEvidence", () => {
  it("shows the desk unpublished claims as a reader at a given level would see them", async () => {
    const id = await makeClaim({ quote: "new words", subjectId: world.subjectId, sourceId: paper });
    const places = [
      { claimId: id, blockId: "block-a", minRank: 20 },
      { claimId: ids.elsewhere, blockId: "block-b", minRank: 0 },
    ];
    const stranger = await draftEvidence(OPERATOR, ANONYMOUS, places);
    expect(stranger.claims.map((card) => card.id)).toEqual([ids.elsewhere]);
    const member = await draftEvidence(OPERATOR, at(20), places);
    expect(member.claims.map((card) => [card.id, card.public])).toEqual([
      [id, false],
      [ids.elsewhere, true],
    ]);
    expect(member.disclaimers).toMatchObject([{ issuedAt: null, items: [{ blockId: "block-a" }, {}] }]);
  });

  it("is for the desk", async () => {
    await expect(draftEvidence(at(20), at(STAFF_RANK), [])).rejects.toThrow(NotFound);
  });
});

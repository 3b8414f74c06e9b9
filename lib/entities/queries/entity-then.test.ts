import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { ownershipTree } from "../concentration/ownership";
import { quoteHash } from "../relationships/prove";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { claimDocument, makeClaim, makeSource, publishClaims } = await import(
  "@/lib/evidence/queries/test-claims"
);
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { restoreRelationship, retractRelationship } = await import(
  "../commands/relationships/retract-relationship"
);
const { refreshProofs } = await import("../commands/relationships/refresh-proofs");
const { readEntity } = await import("./read-entity");

const MEMBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const OPEN = "The public one owns 60% of the subject.";
const LOCKED = "The subject owns half of the public one.";
let world: Awaited<ReturnType<typeof seedWorld>>;
let reportId: string;
let source: string;

beforeAll(async () => {
  world = await seedWorld();
  source = await makeSource("paper", "C");
  await db.sourceGrading.create({
    data: {
      sourceId: source,
      reliability: "E",
      rationale: "Because",
      downgrade: false,
      gradedAt: new Date("2024-01-01"),
    },
  });
  const claim = (quote: string) =>
    makeClaim({ quote, subjectId: world.subjectId, sourceId: source, assertedOn: "2021-05-01" });
  const open = await claim("Open words");
  const locked = await claim("Zebra words");
  const judge = (credibility: number, status: "asserted" | "corroborated", day: string) =>
    db.assessment.create({
      data: { claimId: open, credibility, status, rationale: "Because", assessedAt: new Date(day) },
    });
  await judge(4, "asserted", "2024-02-01");
  await judge(1, "corroborated", "2025-02-01");
  await db.claimDocument.updateMany({ data: { recordedAt: new Date("2024-01-01") } });
  ({ reportId } = await publishClaims(
    world,
    "First",
    [
      { access: "public", words: "Open words", claimIds: [open], after: ` are here. ${OPEN}` },
      { access: "subscriber", words: "Zebra words", claimIds: [locked], after: ` are here. ${LOCKED}` },
    ],
    { publishedAt: "2024-03-01T00:00:00.000Z" },
  ));
  const day = new Date("2024-03-01");
  const rows = [
    { sentence: OPEN, rank: 0, fromId: world.entities.public, toId: world.subjectId, sharePercent: 60 },
    { sentence: LOCKED, rank: 20, fromId: world.subjectId, toId: world.entities.public, sharePercent: 50 },
  ];
  for (const { sentence, rank, fromId = "", toId = "", sharePercent } of rows) {
    const { blockId } = await db.block.findFirstOrThrow({
      where: { minRank: rank, version: { reportId } },
      select: { blockId: true },
    });
    const evidence = {
      blockId,
      start: 0,
      end: sentence.length,
      quoteHash: quoteHash(sentence),
      recordedAt: day,
    };
    await db.relationship.create({
      data: {
        fromId,
        toId,
        kind: "owns",
        sharePercent,
        confidence: "high",
        recordedAt: day,
        ...(rank === 0
          ? {
              asOf: new Date("2019-01-01"),
              asOfPrecision: "year",
              validTo: new Date("2099-06-30"),
              precision: "day",
            }
          : { validFrom: new Date("2018-04-01"), precision: "month" }),
        evidence: { create: evidence },
      },
    });
  }
  await db.$transaction((tx) => refreshProofs(tx, reportId));
  await db.entityName.updateMany({ data: { recordedAt: new Date("2024-01-15") } });
  const name = { entityId: world.subjectId, lang: "en", type: "primary" as const };
  await db.entityName.updateMany({
    where: { entityId: world.subjectId },
    data: { retractedAt: new Date("2025-06-01T12:00:00Z") },
  });
  await db.entityName.create({
    data: { ...name, value: "Subject Holding", recordedAt: new Date("2025-06-01T12:00:00Z") },
  });
});

async function at(viewer: Viewer, day: string | null, before: { at: Date; key: string } | null = null) {
  const page = await readEntity(viewer, "entity-subject", { day, before });
  if (page.kind !== "entity") throw new Error(page.kind);
  return page;
}
const kinds = ({ timeline }: Awaited<ReturnType<typeof at>>) => timeline.entries.map(({ kind }) => kind);

describe("as known on a day", () => {
  it("shows nothing before it was published", async () => {
    const before = await at(MEMBER, "2024-02-29");
    expect([
      before.relationships,
      before.claims.shown,
      before.reports.about,
      before.timeline.entries,
    ]).toEqual([[], [], [], []]);
    const after = await at(MEMBER, "2024-03-01");
    expect([after.relationships.length, after.claims.shown.length, after.reports.about.length]).toEqual([
      2, 2, 1,
    ]);
  });

  it("claims carry the grade of that day, and names are those of that day", async () => {
    const of = async (day: string | null) => {
      const page = await at(ANONYMOUS, day);
      const { reliability, credibility, status } = page.claims.shown[0]?.claim ?? {};
      return [page.entity.name, reliability, credibility, status];
    };
    expect(await of("2024-03-01")).toEqual(["Subject Corp", "E", 4, "asserted"]);
    expect(await of("2025-05-31")).toEqual(["Subject Corp", "E", 1, "corroborated"]);
    expect(await of("2025-06-01")).toEqual(["Subject Holding", "E", 1, "corroborated"]);
    expect((await of(null))[0]).toBe("Subject Holding");
  });
});

describe("the gate", () => {
  it("shows anonymous readers nothing of locked claims and edges, today or then", async () => {
    for (const day of [null, "2025-01-01"]) {
      const stranger = await at(ANONYMOUS, day);
      expect(JSON.stringify(stranger)).not.toMatch(/Zebra|half of/);
      expect(stranger.edges).toHaveLength(1);
      const ends = day === null ? ["edge"] : [];
      expect(kinds(stranger)).toEqual([...ends, "version", "claim", "edge"]);
      expect(kinds(await at(MEMBER, day))).toEqual([...ends, "version", "claim", "claim", "edge", "edge"]);
    }
  });

  it("counts no day on which only locked things changed", async () => {
    const locked = await makeClaim({ quote: "Later zebra", subjectId: world.subjectId, sourceId: source });
    await publish(world, {
      title: "Later",
      document: claimDocument([{ access: "subscriber", words: "Later zebra", claimIds: [locked] }]),
      subjectIds: [world.entities.registered ?? ""],
      publishedAt: "2026-01-05T00:00:00.000Z",
    });
    const days = async (viewer: Viewer) => (await at(viewer, null)).changes;
    expect(await days(MEMBER)).toContain("2026-01-05");
    expect(await days(ANONYMOUS)).toEqual(["2024-01-15", "2024-03-01", "2025-02-01", "2025-06-01"]);
  });
});

describe("the timeline", () => {
  it("is of what happened, on the days on which it did, as far as this viewer may read of it", async () => {
    const lines = async (viewer: Viewer) =>
      (await at(viewer, null)).timeline.entries.map(
        ({ kind, at: when, precision }) => `${kind} ${when.toISOString().slice(0, 10)} ${precision}`,
      );
    const open = ["edge 2099-06-30 day", "version 2024-03-01 null", "claim 2021-05-01 day"];
    expect(await lines(ANONYMOUS)).toEqual([...open, "edge 2019-01-01 year"]);
    expect(await lines(MEMBER)).toEqual([
      ...open,
      "claim 2021-05-01 day",
      "edge 2019-01-01 year",
      "edge 2018-04-01 month",
    ]);
  });

  it("continues after an entry, without gaps or duplicates", async () => {
    const whole = (await at(MEMBER, null)).timeline.entries;
    const [first, second, ...rest] = whole;
    const further = await at(MEMBER, null, { at: second?.at ?? new Date(), key: second?.key ?? "" });
    expect(further.timeline.entries.map(({ key }) => key)).toEqual(rest.map(({ key }) => key));
    expect(first?.at.getTime()).toBeGreaterThanOrEqual(second?.at.getTime() ?? 0);
  });
});

describe("a retracted relationship", () => {
  it("is known as of earlier, and not today", async () => {
    const { id } = await db.relationship.findFirstOrThrow({
      where: { sharePercent: 60 },
      select: { id: true },
    });
    await retractRelationship(OPERATOR, { relationshipId: id }, ORIGIN);
    expect((await at(ANONYMOUS, null)).edges).toEqual([]);
    expect((await at(ANONYMOUS, "2025-01-01")).edges).toMatchObject([{ id, proofs: [{ sentence: OPEN }] }]);
    await restoreRelationship(OPERATOR, { relationshipId: id }, ORIGIN);
    expect((await at(ANONYMOUS, null)).edges).toHaveLength(1);
  });
});

describe("ownership", () => {
  it("ends at a circle", async () => {
    const { edges } = await at(MEMBER, null);
    const [step] = ownershipTree(edges, "entity-subject", "up", "2026-01-01");
    expect(step).toMatchObject({
      slug: "entity-public",
      further: [{ slug: "entity-subject", repeated: true }],
    });
    expect(step?.further[0]).toMatchObject({ effective: { low: 30, high: 30 }, further: [] });
  });
});

describe("cost and withdrawal", () => {
  it("asks six statements, and today one more for a claim that is called corroborated", async () => {
    expect((await countQueries(() => at(MEMBER, "2025-01-01"))).queries).toBe(6);
    expect((await countQueries(() => at(MEMBER, null))).queries).toBe(7);
  });

  it("withdrawn words are not shown again, not even as known earlier; the withdrawal itself is", async () => {
    await withdrawReport(OPERATOR, { reportId, reason: "It was wrong" }, ORIGIN);
    const then = await at(MEMBER, "2025-01-01");
    expect([then.relationships, then.claims.shown, then.timeline.entries]).toEqual([[], [], []]);
    const [entry] = (await at(ANONYMOUS, null)).timeline.entries;
    expect(entry).toMatchObject({ kind: "version", act: "withdrawn", reason: "It was wrong" });
  });
});

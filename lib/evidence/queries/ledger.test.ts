import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { ListClaims } from "../ledger-query";

await openTestDatabase();
const { seedWorld } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("./test-claims");
const { listClaims } = await import("./ledger");
const { db } = await import("@/lib/db/client");

const at = (rank: number): Viewer => ({ kind: "rank", rank, signedIn: rank > 0 });
const list = (viewer: Viewer, query: Record<string, string> = {}) =>
  listClaims(viewer, ListClaims.parse(query));
const statements = async (viewer: Viewer, query: Record<string, string> = {}) =>
  (await list(viewer, query)).rows.map((row) => row.statement);

let world: Awaited<ReturnType<typeof seedWorld>>;
let paper: string;

beforeAll(async () => {
  world = await seedWorld();
  const { professional = "" } = world.entities;
  paper = await makeSource("paper", "C");
  const wire = await makeSource("wire", "B");
  const both = await makeClaim({
    quote: "in both",
    subjectId: world.subjectId,
    sourceId: paper,
    assertedOn: "2020-05-01",
  });
  const locked = await makeClaim({ quote: "zebra locked", subjectId: professional, sourceId: wire });
  const open = await makeClaim({
    quote: "open words",
    subjectId: world.subjectId,
    sourceId: wire,
    assertedOn: "2021-01-01",
    grade: { credibility: 2, status: "corroborated" },
  });
  await makeClaim({ quote: "unpublished", subjectId: world.subjectId, sourceId: paper });
  await publishClaims(
    world,
    "Old",
    [{ access: "public", words: "in both", claimIds: [both], after: " for all." }],
    {
      publishedAt: "2022-01-01T00:00:00.000Z",
    },
  );
  await publishClaims(world, "Middle", [{ access: "public", words: "open words", claimIds: [open] }], {
    publishedAt: "2023-01-01T00:00:00.000Z",
  });
  await publishClaims(
    world,
    "New",
    [
      { access: "subscriber", words: "in both", claimIds: [both], after: " zebra behind the wall" },
      { access: "subscriber", words: "zebra locked", claimIds: [locked] },
    ],
    { publishedAt: "2024-01-01T00:00:00.000Z" },
  );
});

describe("listClaims", () => {
  it("shows anonymous readers no trace of locked places: no row, no sentence, no date, no position in the order", async () => {
    const ledger = await list(ANONYMOUS);
    expect(ledger.rows.map((row) => row.statement)).toEqual(["open words", "in both"]);
    expect(JSON.stringify(ledger)).not.toMatch(/zebra|2024/);
    expect(ledger.rows[1]?.places.map(({ sentence, report }) => [sentence, report.slug])).toEqual([
      ["in both for all.", "old"],
    ]);
  });

  it("shows members every place that their membership opens, newest first", async () => {
    const { rows } = await list(at(20));
    expect(rows.map((row) => row.statement)).toEqual(["zebra locked", "open words", "in both"]);
    expect(rows[2]?.places.map(({ report }) => report.slug)).toEqual(["new", "old"]);
  });

  it("filters by entity, status, each axis of the grade, source and the date of assertion", async () => {
    expect(await statements(at(20), { entity: "entity-subject" })).toEqual(["open words", "in both"]);
    expect(await statements(at(20), { entity: "Entity Subject", status: "" })).toHaveLength(2);
    expect(await statements(at(20), { status: "corroborated" })).toEqual(["open words"]);
    expect(await statements(at(20), { reliability: "B" })).toEqual(["zebra locked", "open words"]);
    expect(await statements(at(20), { credibility: "2" })).toEqual(["open words"]);
    expect(await statements(at(20), { source: "paper" })).toEqual(["in both"]);
    expect(await statements(at(20), { from: "2020-05-01", to: "2020-12-31" })).toEqual(["in both"]);
    expect(await statements(ANONYMOUS, { entity: "entity-professional" })).toEqual([]);
    expect(await statements(ANONYMOUS, { entity: "no-such-thing" })).toEqual([]);
    expect(await statements(ANONYMOUS, { source: "no-such-thing" })).toEqual([]);
  });

  it("finds the claims of an entity that was merged into the requested one", async () => {
    const { registered = "", subscriber = "" } = world.entities;
    const id = await makeClaim({ quote: "merged words", subjectId: registered, sourceId: paper });
    await publishClaims(world, "Merged", [{ access: "public", words: "merged words", claimIds: [id] }]);
    await db.entity.update({ where: { id: registered }, data: { mergedIntoId: subscriber } });
    for (const entity of ["entity-registered", "entity-subscriber"]) {
      const ledger = await list(ANONYMOUS, { entity });
      expect(ledger.rows.map((row) => row.subject.slug)).toEqual(["entity-subscriber"]);
      expect(ledger.entity?.slug).toBe("entity-subscriber");
    }
  });

  it("finds an entity by any whole name in any language, and all claims that name it at either end or assert it", async () => {
    const { subscriber = "" } = world.entities;
    await db.entityName.create({
      data: { entityId: subscriber, lang: "zh-Hans", type: "alias", value: "百分之百%" },
    });
    const rests = { subjectId: world.subjectId, sourceId: paper };
    for (const [quote, column] of [
      ["as object", "objectId"],
      ["as asserter", "asserterId"],
    ] as const) {
      const id = await makeClaim({ quote, ...rests });
      await publishClaims(world, quote, [{ access: "public", words: quote, claimIds: [id] }]);
      await db.claim.update({ where: { id }, data: { [column]: subscriber } });
    }
    for (const entity of ["entity-subscriber", "百分之百%"])
      expect(await statements(ANONYMOUS, { entity })).toEqual(
        expect.arrayContaining(["as object", "as asserter"]),
      );
    expect((await list(ANONYMOUS, { entity: "百分之百%" })).entity?.slug).toBe("entity-subscriber");
    expect((await list(ANONYMOUS, { entity: "百分之%" })).entity).toBeNull();
  });

  it("resolves part of a name to the best match, offers the others, and only offers similar spellings", async () => {
    for (const name of ["Northfall Smelting", "Northfall Smelting Holding", "Old Northfall"])
      await db.entity.create({
        data: {
          slug: name.toLowerCase().replaceAll(" ", "-"),
          kind: "Organization",
          summary: "",
          confidence: "high",
          names: { create: { lang: "en", type: "primary", value: name } },
        },
      });
    const found = async (entity: string) => {
      const { entity: meant, others } = await list(ANONYMOUS, { entity });
      return [meant?.slug, others.map(({ slug }) => slug)];
    };
    expect(await found("northfall")).toEqual([
      "northfall-smelting",
      ["northfall-smelting-holding", "old-northfall"],
    ]);
    expect(await found("Northfall Smelting")).toEqual(["northfall-smelting", []]);
    expect(await found("Nortfall Smelting")).toEqual([
      undefined,
      ["northfall-smelting", "northfall-smelting-holding"],
    ]);
    expect(await found("no entity of this name")).toEqual([undefined, []]);
  });

  it("continues from page to page without missing or repeating a claim", async () => {
    const { public: of = "" } = world.entities;
    const ids: string[] = [];
    for (let index = 0; index < 65; index++)
      ids.push(await makeClaim({ quote: `many ${index}`, subjectId: of, sourceId: paper }));
    await publishClaims(
      world,
      "Many",
      ids.map((id, index) => ({ access: "public", words: `many ${index}`, claimIds: [id] })),
    );
    const seen: string[] = [];
    let before: string | null = "";
    for (let pages = 0; before !== null && pages < 5; pages++) {
      const ledger = await list(ANONYMOUS, { entity: "entity-public", before });
      seen.push(...ledger.rows.map((row) => row.id));
      before = ledger.older;
    }
    expect(seen.sort()).toEqual(ids.sort());
  });

  it("asks the database twice", async () => {
    const { queries } = await countQueries(() => list(at(20), { entity: "entity-subject", source: "paper" }));
    expect(queries).toBe(2);
  });

  it("refuses values that no form sends", () => {
    for (const query of [{ status: "good" }, { credibility: "7" }, { from: "yesterday" }, { before: "x" }]) {
      expect(ListClaims.safeParse(query).success).toBe(false);
    }
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { quoteHash } from "@/lib/entities/relationships/prove";
import { NotFound } from "@/lib/errors";
import { loadTestField } from "@/lib/packs/test-field";
import { GraphFilters } from "../schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, publish } = await import("@/lib/reports/queries/test-world");
const { refreshProofs } = await import("@/lib/entities/commands/relationships/refresh-proofs");
const { readGraph } = await import("./read-graph");
const { expandNode } = await import("./expand-node");
const { findPath } = await import("./find-path");
const { readEdgeProof } = await import("./read-edge-proof");
const { graphChoices } = await import("./graph-choices");

const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const OPEN = "The mine supplies the works.";
const LOCKED = "The works supplies the plant, canary.";
let sourceId = "";
const ids: Record<string, string> = {};
const edges: Record<string, string> = {};

beforeAll(async () => {
  await loadTestField();
  const world = await seedWorld();
  const { reportId } = await publish(world, {
    title: "A chain",
    parts: [
      { access: "public", words: OPEN },
      { access: "subscriber", words: LOCKED },
    ],
  });
  const blocks = await db.block.findMany({ select: { blockId: true, minRank: true } });
  const blockOf = (rank: number) => blocks.find(({ minRank }) => minRank === rank)?.blockId ?? "";

  ({ id: sourceId } = await db.source.create({
    data: {
      slug: "gazette",
      name: "Gazette",
      publisher: "",
      owner: "",
      affiliationNote: "",
      about: "",
      lang: "en",
    },
    select: { id: true },
  }));
  await entity("mine", "Facility", { stages: ["mining"], country: "AU" });
  await entity("works", "Organization", { stages: ["mining", "separation", "magnet"], country: "CN" });
  await entity("old-works", "Organization", { stages: [], mergedIntoId: ids.works });
  await entity("plant", "Facility", { stages: ["magnet"], country: "DE" });
  await entity("oxide", "Material", { stages: [] });
  await entity("land", "Place", { stages: [], country: "CN" });
  await edge("open", "mine", "supplies", "old-works", { sentence: OPEN, blockId: blockOf(0) });
  await edge("locked", "works", "supplies", "plant", { sentence: LOCKED, blockId: blockOf(20) });
  await edge("unsupported", "plant", "uses", "oxide", {});
  await edge("produces", "works", "produces", "oxide", {
    document: true,
    validFrom: "2015-07-01",
    precision: "year",
  });
  await edge("ended", "mine", "produces", "oxide", {
    document: true,
    validTo: "2019-03-01",
    precision: "month",
    confidence: "low",
  });
  await edge("here", "works", "located-in", "land", { document: true });
  await edge("there", "plant", "located-in", "land", { document: true });
  await edge("self", "old-works", "predecessor-of", "works", { document: true });
  await db.$transaction((tx) => refreshProofs(tx, reportId));
});

async function entity(slug: string, kind: "Facility" | "Organization" | "Material" | "Place", more: object) {
  const { id } = await db.entity.create({
    data: {
      slug,
      kind,
      stages: [],
      summary: "",
      confidence: "high",
      names: { create: { lang: "en", type: "primary", value: `The ${slug}` } },
      ...more,
    },
    select: { id: true },
  });
  ids[slug] = id;
}

type Evidence = {
  sentence?: string;
  blockId?: string;
  document?: boolean;
} & Partial<Record<"validFrom" | "validTo", string>> & { precision?: "year" | "month"; confidence?: "low" };

async function edge(name: string, from: string, kind: string, to: string, evidence: Evidence) {
  const { sentence, blockId, document, validFrom, validTo, precision, confidence } = evidence;
  const { id } = await db.relationship.create({
    data: {
      fromId: ids[from] ?? "",
      toId: ids[to] ?? "",
      kind,
      confidence: confidence ?? "high",
      validFrom: validFrom ? new Date(validFrom) : null,
      validTo: validTo ? new Date(validTo) : null,
      precision: precision ?? null,
      minRank: document ? 0 : null,
    },
    select: { id: true },
  });
  edges[name] = id;
  if (sentence && blockId) {
    const place = { blockId, start: 0, end: sentence.length, quoteHash: quoteHash(sentence) };
    await db.relationshipEvidence.create({ data: { relationshipId: id, ...place } });
  }
  if (!document) return;
  const { id: documentId } = await db.sourceDocument.create({
    data: { sourceId, title: "Notice", lang: "en" },
    select: { id: true },
  });
  await db.relationshipDocument.create({
    data: { relationshipId: id, documentId, quote: `Words on ${name}` },
  });
}

const named = (found: readonly { id: string }[]) =>
  found.map(({ id }) => Object.keys(edges).find((name) => edges[name] === id) ?? id).sort();
const shown = async (viewer: Viewer, filters: object) =>
  named((await readGraph(viewer, GraphFilters.parse(filters))).edges);
const PUBLIC = ["ended", "here", "open", "produces", "there"];

describe("the gate", () => {
  it("leaves out edges that only a locked sentence proves, and unproven ones", async () => {
    expect(await shown(ANONYMOUS, {})).toEqual(PUBLIC);
    expect(await shown(ANONYMOUS, { unsupported: "on" })).toEqual(PUBLIC);
    expect(await shown(SUBSCRIBER, {})).toEqual([...PUBLIC, "locked"].sort());
    expect(await shown(OPERATOR, {})).toEqual([...PUBLIC, "locked"].sort());
    expect(await shown(OPERATOR, { unsupported: "on" })).toEqual([...PUBLIC, "locked", "unsupported"].sort());
  });

  it("does so where an entity is expanded", async () => {
    const around = async (viewer: Viewer) => named((await expandNode(viewer, "plant", {})).edges);
    expect(await around(ANONYMOUS)).toEqual(["there"]);
    expect(await around(SUBSCRIBER)).toEqual(["locked", "there"]);
    await expect(expandNode(ANONYMOUS, "unknown", {})).rejects.toBeInstanceOf(NotFound);
  });

  it("does so on paths, which do not lead through a place", async () => {
    const path = (viewer: Viewer) => findPath(viewer, { from: "mine", to: "plant" }, {});
    expect(await path(ANONYMOUS)).toMatchObject({
      steps: 0,
      edges: [],
      nodes: [{ slug: "mine" }, { slug: "plant" }],
    });
    const found = await path(SUBSCRIBER);
    expect([found.steps, named(found.edges)]).toEqual([2, ["locked", "open"]]);
    const toPlace = await findPath(ANONYMOUS, { from: "mine", to: "land" }, {});
    expect([toPlace.steps, named(toPlace.edges)]).toEqual([2, ["here", "open"]]);
    await expect(findPath(ANONYMOUS, { from: "mine", to: "unknown" }, {})).rejects.toBeInstanceOf(NotFound);
  });

  it("does so where an edge opens its proof", async () => {
    const proof = await readEdgeProof(ANONYMOUS, edges.open ?? "");
    expect(proof).toMatchObject({
      from: { slug: "mine" },
      to: { slug: "works" },
      proofs: [{ sentence: OPEN, report: { slug: "a-chain" } }],
    });
    expect((await readEdgeProof(ANONYMOUS, edges.here ?? "")).documents).toMatchObject([
      { quote: "Words on here", source: { slug: "gazette" } },
    ]);
    await expect(readEdgeProof(ANONYMOUS, edges.locked ?? "")).rejects.toBeInstanceOf(NotFound);
    await expect(readEdgeProof(SUBSCRIBER, edges.unsupported ?? "")).rejects.toBeInstanceOf(NotFound);
    expect((await readEdgeProof(SUBSCRIBER, edges.locked ?? "")).proofs).toHaveLength(1);
    expect(await readEdgeProof(OPERATOR, edges.unsupported ?? "")).toMatchObject({
      proofs: [],
      documents: [],
    });
  });
});

describe("merged entities", () => {
  it("appear as their merge target, and form no loops", async () => {
    const { nodes, edges: found } = await readGraph(OPERATOR, GraphFilters.parse({}));
    expect(nodes.map(({ slug }) => slug)).not.toContain("old-works");
    expect(found.find(({ id }) => id === edges.open)).toMatchObject({ from: "mine", to: "works" });
    expect(named(found)).not.toContain("self");
  });

  it("are found by their old name", async () => {
    expect(named((await expandNode(ANONYMOUS, "old-works", {})).edges)).toEqual(["here", "open", "produces"]);
    const graph = await readGraph(ANONYMOUS, GraphFilters.parse({ focus: "old-works" }));
    expect(graph.nodes.map(({ slug }) => slug)).toContain("works");
  });
});

describe("filters", () => {
  it("by kind and group", async () => {
    expect(await shown(ANONYMOUS, { group: "supply" })).toEqual(["ended", "open", "produces"]);
    expect(await shown(ANONYMOUS, { group: ["supply", "operation"], kind: "located-in" })).toEqual([
      "here",
      "there",
    ]);
  });

  it("by one end that matches stage, country and kind", async () => {
    expect(await shown(ANONYMOUS, { stage: "mining", country: "CN" })).toEqual(["here", "open", "produces"]);
    expect(await shown(ANONYMOUS, { stage: "mining", country: "DE" })).toEqual([]);
    expect(await shown(ANONYMOUS, { entity: "Place" })).toEqual(["here", "there"]);
  });

  it("by material: it, its neighbours and their edges", async () => {
    expect(await shown(ANONYMOUS, { material: "oxide" })).toEqual(["ended", "open", "produces"]);
    expect(await shown(ANONYMOUS, { material: "nothing" })).toEqual([]);
  });

  it("by confidence and by day, as precisely as dates are known", async () => {
    expect(await shown(ANONYMOUS, { confidence: "medium", group: "supply" })).toEqual(["open", "produces"]);
    expect(await shown(ANONYMOUS, { on: "2015-01-02", kind: "produces" })).toEqual(["ended", "produces"]);
    expect(await shown(ANONYMOUS, { on: "2014-12-31", kind: "produces" })).toEqual(["ended"]);
    expect(await shown(ANONYMOUS, { on: "2019-03-31", kind: "produces" })).toEqual(["ended", "produces"]);
    expect(await shown(ANONYMOUS, { on: "2019-04-01", kind: "produces" })).toEqual(["produces"]);
  });

  it("by the day something was on record", async () => {
    expect(await shown(ANONYMOUS, { known: "2001-01-01" })).toEqual([]);
    expect(await shown(ANONYMOUS, { known: "2999-01-01" })).toEqual(PUBLIC);
  });
});

describe("cost and choices", () => {
  it("takes three statements, at most six for a path, two for a proof", async () => {
    const focus = GraphFilters.parse({ focus: "mine", material: "oxide", country: "CN" });
    expect((await countQueries(() => readGraph(SUBSCRIBER, focus))).queries).toBe(3);
    const ends = { from: "mine", to: "plant" };
    expect((await countQueries(() => findPath(SUBSCRIBER, ends, {}))).queries).toBeLessThanOrEqual(6);
    expect((await countQueries(() => readEdgeProof(SUBSCRIBER, edges.locked ?? ""))).queries).toBe(2);
  });

  it("offers materials and countries", async () => {
    const { materials, countries } = await graphChoices(ANONYMOUS);
    expect(materials).toEqual([{ slug: "oxide", name: "The oxide" }]);
    expect(countries).toEqual(expect.arrayContaining(["AU", "CN", "DE"]));
  });
});

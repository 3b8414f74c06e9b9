import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { ListDeskSources, ListSources } from "../../sources/schema";

await openTestDatabase();
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource, publishClaims } = await import("../test-claims");
const { gradeSource } = await import("../../commands/sources/grade-source");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { readSource } = await import("./read-source");
const { listSources } = await import("./list-sources");
const { deskSources } = await import("./desk-sources");
const { deskSource } = await import("./desk-source");

const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
let sourceId: string;
let reportId: string;

beforeAll(async () => {
  const world = await seedWorld();
  sourceId = await makeSource("newsroom", null);
  await gradeSource(OPERATOR, { sourceId, reliability: "C", rationale: "Its own products" }, ORIGIN);
  const claim = (quote: string) => makeClaim({ quote, subjectId: world.subjectId, sourceId });
  const open = await claim("Open words");
  const locked = await claim("Locked canary words");
  await claim("Unpublished canary words");
  ({ reportId } = await publishClaims(world, "A report", [
    { access: "public", words: "Open words", claimIds: [open], after: " end here." },
    { access: "subscriber", words: "Locked canary words", claimIds: [locked], after: " end here." },
  ]));
});

const read = (viewer: Viewer) => readSource(viewer, "newsroom", {});

describe("the page of a source", () => {
  it("shows facts, dated grades and documents to everyone", async () => {
    const page = await read(ANONYMOUS);
    expect(page.source).toMatchObject({ name: "The newsroom", reliability: "C", entity: null });
    expect(page.gradings).toMatchObject([
      { reliability: "C", rationale: "Its own products", downgrade: false },
    ]);
    expect(page.documentTotal).toBe(3);
    expect(Number.isNaN(new Date(page.gradings[0]?.gradedAt ?? "").getTime())).toBe(false);
  });

  it("shows the claims that its reader may read, and reveals no others", async () => {
    const stranger = await read(ANONYMOUS);
    expect(stranger.claims).toMatchObject([
      { claim: { statement: "Open words", reliability: "C" }, place: { report: { title: "A report" } } },
    ]);
    expect(JSON.stringify([stranger.claims, stranger.next, stranger.source])).not.toContain("canary");
    expect((await read(SUBSCRIBER)).claims.map(({ claim }) => claim.statement)).toEqual([
      "Locked canary words",
      "Open words",
    ]);
  });

  it("takes two statements, and is not found if it never existed", async () => {
    expect((await countQueries(() => read(SUBSCRIBER))).queries).toBe(2);
    await expect(readSource(ANONYMOUS, "unknown", {})).rejects.toBeInstanceOf(NotFound);
  });
});

describe("the registers", () => {
  it("of the site counts documents and nothing that may be locked", async () => {
    await makeSource("ministry", null, "owned");
    const { items, total } = await listSources(ANONYMOUS, ListSources.parse({}));
    expect([items.map(({ slug }) => slug), total]).toEqual([["ministry", "newsroom"], 2]);
    expect(Object.keys(items[0] ?? {})).not.toContain("claims");
    expect((await listSources(ANONYMOUS, ListSources.parse({ after: "ministry" }))).items).toHaveLength(1);
    expect((await listSources(ANONYMOUS, ListSources.parse({ q: "%" }))).items).toEqual([]);
  });

  it("of the desk counts claims, and narrows by grade and affiliation", async () => {
    const list = async (query: object) => (await deskSources(OPERATOR, ListDeskSources.parse(query))).items;
    expect(await list({ grade: "C" })).toMatchObject([{ slug: "newsroom", documents: 3, claims: 3 }]);
    expect(await list({ grade: "none", affiliation: "owned" })).toMatchObject([{ slug: "ministry" }]);
    await expect(deskSources(SUBSCRIBER, ListDeskSources.parse({}))).rejects.toBeInstanceOf(NotFound);
    await expect(deskSource(ANONYMOUS, sourceId)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a withdrawn report", () => {
  it("takes its claims from the page, not from the desk", async () => {
    await withdrawReport(OPERATOR, { reportId, reason: "wrong" }, ORIGIN);
    expect((await read(SUBSCRIBER)).claims).toEqual([]);
    expect((await deskSource(OPERATOR, sourceId)).claimTotal).toBe(3);
  });
});

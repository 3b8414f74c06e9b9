import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { TooManyRequests } from "@/lib/errors";
import { openSealed, sealHolds } from "@/lib/integrity/seal";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { countQueries } = await import("@/lib/db/query-count");
const { NODE_TOOLS } = await import("@/lib/integrity/node-tools");
const { listKeys } = await import("@/lib/integrity/queries/list-keys");
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { takeExport } = await import("../commands/take-export");
const { downloadPieces } = await import("../download");
const { graphCsv } = await import("../graph/graph-csv");
const { sealedGraphml } = await import("./sealed-graphml");
const { GRAPH_BATCH, readGraphParts } = await import("./whole-graph");

const READER: Viewer = { kind: "rank", rank: 20, signedIn: true };
/**
 * Every fifth of them is proven by locked words, and every seventh joins an entity that was merged into the other end.
 */
const EDGES = 4 * GRAPH_BATCH;

beforeAll(async () => {
  // The first publication creates the signing key.
  const world = await seedWorld();
  await publish(world, { title: "First", parts: [{ access: "public", words: "Words" }] });
  await db.$executeRaw`
    INSERT INTO "Entity" ("id", "slug", "kind", "stages", "summary", "confidence")
    SELECT md5('e' || i)::uuid, 'node-' || i, 'Organization', '{}', '', 'high' FROM generate_series(0, 99) i`;
  await db.$executeRaw`UPDATE "Entity" SET "mergedIntoId" = md5('e2')::uuid WHERE "slug" = 'node-1'`;
  await db.$executeRaw`
    INSERT INTO "EntityName" ("id", "entityId", "lang", "type", "value")
    SELECT gen_random_uuid(), md5('e' || i)::uuid, l, 'primary', CASE l WHEN 'en' THEN '=Node "' || i || '"' ELSE '公司' || i END
    FROM generate_series(0, 99) i, unnest(ARRAY['en', 'zh-Hans']) l`;
  await db.$executeRaw`
    INSERT INTO "Relationship" ("id", "fromId", "kind", "toId", "confidence", "minRank")
    SELECT md5('x' || i)::uuid, md5('e' || CASE WHEN i % 7 = 0 THEN 1 ELSE 3 + i % 90 END)::uuid, 'supplies',
      md5('e2')::uuid, 'high', CASE WHEN i % 5 = 0 THEN 20 ELSE 0 END FROM generate_series(1, ${EDGES}) i`;
});

async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
  return (await downloadPieces(pieces, { type: "text/plain", name: "file" })).text();
}
const csvFor = (viewer: Viewer) =>
  graphCsv(readGraphParts(viewer), { site: "https://example.com", second: true });
const expected = (viewer: Viewer) =>
  Array.from({ length: EDGES }, (_, n) => n + 1).filter(
    (n) => n % 7 !== 0 && (viewer === READER || n % 5 !== 0),
  ).length;

describe("the whole graph as a file", () => {
  it.each([ANONYMOUS, READER])("has every edge that the viewer may know of, once: %j", async (viewer) => {
    const csv = await textOf(csvFor(viewer));
    const { data } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
    expect(data).toHaveLength(expected(viewer));
    expect(new Set(data.map(({ evidence_url }) => evidence_url)).size).toBe(data.length);
    expect(data[0]).toMatchObject({ to: `'=Node "2"`, to_zh: "公司2", relationship: "supplies" });
    const xml = await textOf(sealedGraphml(viewer));
    expect(xml.match(/<edge /g)).toHaveLength(expected(viewer));
    const ends = [...xml.matchAll(/<edge id="[^"]+" source="([^"]+)"/g)].map(([, end]) => end);
    const nodes = [...xml.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(nodes)).toEqual(new Set([...ends, "node-2"]));
    expect(nodes).toHaveLength(new Set(nodes).size);
  });

  it("carries a seal that is valid for all of its pieces together, and for nothing else", async () => {
    const xml = await textOf(sealedGraphml(ANONYMOUS));
    const keys = new Map((await listKeys(ANONYMOUS)).map((key) => [key.id, key]));
    const holds = async (text: string) => {
      const opened = openSealed(text);
      return opened && sealHolds(opened, keys, NODE_TOOLS);
    };
    expect(await holds(xml)).toBe(true);
    expect(await holds(xml.replace("supplies", "owns"))).toBe(false);
  });

  it("is read only as far as consumed, a part at a time", async () => {
    const { result: reader, queries } = await countQueries(async () => {
      const response = await downloadPieces(csvFor(ANONYMOUS), { type: "text/csv", name: "file" });
      return response.body?.getReader();
    });
    // The stages; the extent of the part, its edges, its nodes.
    expect(queries).toBe(4);
    const first = await countQueries(async () => (await reader?.read())?.value);
    expect([first.queries, first.result?.length ?? 0]).toEqual([0, expect.any(Number)]);
    expect((await countQueries(async () => reader?.read())).queries).toBe(3);
    expect((await countQueries(async () => reader?.cancel())).queries).toBe(0);
  });

  it("fails if the database does not answer, rather than ending early", async () => {
    async function* failing(after: number) {
      for (let n = 0; n < after; n += 1) yield "a,b\r\n";
      throw new Error("gone");
    }
    const named = { type: "text/csv", name: "file" };
    const response = await downloadPieces(failing(1), named);
    await expect(response.text()).rejects.toThrow("gone");
    await expect(downloadPieces(failing(0), named)).rejects.toThrow("gone");
  });

  it("is limited for each network, across all instances", async () => {
    const from = (address: string) => takeExport(ANONYMOUS, { address, userAgent: "" });
    for (let n = 0; n < 60; n += 1) await from("192.0.2.1");
    await expect(from("192.0.2.1")).rejects.toBeInstanceOf(TooManyRequests);
    await from("192.0.2.2");
  });
});

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";
import { ListDeskEntities } from "../../desk-query";
import { ListEntities } from "../../list-query";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { countQueries } = await import("@/lib/db/query-count");
const { loadCatalogue } = await import("../../commands/load-catalogue");
const { createEntity } = await import("../../commands/create-entity");
const { mergeEntities } = await import("../../commands/merging/merge-entities");
const { dismissDuplicate } = await import("../../commands/merging/dismiss-duplicate");
const { listDuplicates } = await import("./duplicates");
const { listDeskEntities } = await import("./desk-entities");
const { readDeskEntity } = await import("./desk-entity");
const { readDeskEdge } = await import("./desk-edge");
const { previewMerge } = await import("./merge-preview");
const { listEntities } = await import("../list-entities");
const { entitiesByName } = await import("@/lib/names/queries/entities-by-name");
const { readKnownNames } = await import("../known-names");
const { suggestEntities } = await import("@/lib/reports/queries/drafts/entity-choices");
const { listReports } = await import("@/lib/reports/queries/list-reports");
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
const data = (name: string): unknown => JSON.parse(readFileSync(`fields/rare-earths/${name}.json`, "utf8"));
const idOf = async (slug: string) =>
  (await db.entity.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
const make = (slug: string, lang: string, value: string) =>
  createEntity(
    OPERATOR,
    { slug, kind: "Organization", names: [{ lang, type: "primary", value }], summary: "", confidence: "low" },
    ORIGIN,
  );

beforeAll(async () => {
  await db.$transaction((tx) => loadCatalogue(tx, data("entities"), data("relationships")), {
    timeout: 60_000,
  });
  await make("baogang-double", "zh-Hans", "包钢集团有限公司");
  await make("beifang-xitu", "en", "Beifang Xitu");
  await make("lynas-double", "en", "Lynas Rare Earth");
});

const pairs = async () =>
  (await listDuplicates(OPERATOR, { skip: 0 })).pairs.map(({ first, second, reasons }) => ({
    slugs: [first.slug, second.slug].sort().join(" "),
    reasons: reasons.join("; "),
  }));

describe("duplicates", () => {
  it("are suggested across scripts, with reasons in words", async () => {
    const found = await pairs();
    const reasonsOf = (slugs: string) => found.find((pair) => pair.slugs === slugs)?.reasons;
    expect(reasonsOf("baogang-double baogang-group")).toContain("legal form");
    expect(reasonsOf("beifang-xitu china-northern-rare-earth")).toContain("pinyin");
    expect(reasonsOf("lynas-double lynas-rare-earths")).toContain("Similar names");
    expect(found.some(({ reasons }) => reasons.includes("Announcement No. 55"))).toBe(false);
  });

  it("are not suggested again once marked as distinct; one statement", async () => {
    const firstId = await idOf("lynas-double");
    await dismissDuplicate(OPERATOR, { firstId, secondId: await idOf("lynas-rare-earths") }, ORIGIN);
    expect((await pairs()).map(({ slugs }) => slugs)).not.toContain("lynas-double lynas-rare-earths");
    expect((await countQueries(() => listDuplicates(OPERATOR, { skip: 0 }))).queries).toBe(1);
    await expect(listDuplicates(ANONYMOUS, { skip: 0 })).rejects.toBeInstanceOf(NotFound);
  });
});

it("pinyin without tones finds an entity in every search for entities", async () => {
  const own = (await listDeskEntities(OPERATOR, ListDeskEntities.parse({ q: "baogang" }))).items.map(
    ({ slug }) => slug,
  );
  expect(own).toContain("baotou-steel-union");
  const list = await listEntities(ANONYMOUS, ListEntities.parse({ q: "beifangxitu" }));
  expect(list.items.map(({ slug }) => slug)).toContain("china-northern-rare-earth");
  const hits = await entitiesByName(ANONYMOUS, "baogang gufen", 5);
  expect(hits[0]).toMatchObject({ slug: "baotou-steel-union", nameZh: "包钢股份" });
  expect((await suggestEntities(OPERATOR, "zhongke san")).map(({ chinese }) => chinese)).toContain(
    "中科三环",
  );
  expect((await readKnownNames(OPERATOR)).map(({ value }) => value)).toContain("Zhongkesanhuan");
});

describe("a merge", () => {
  it("is previewed, and then followed by every list", async () => {
    const world = await seedWorld();
    await publish(world, {
      title: "About a double",
      parts: [{ access: "public", words: "Words." }],
      subjectIds: [await idOf("baogang-double")],
    });
    const [fromId, intoId] = [await idOf("baogang-double"), await idOf("baogang-group")];
    expect(await previewMerge(OPERATOR, fromId, intoId)).toMatchObject({
      from: { reports: 1, edges: 0 },
      clashes: [],
    });
    await mergeEntities(OPERATOR, { fromId, intoId, reason: "the same" }, ORIGIN);
    for (const entity of ["baogang-double", "baogang-group"]) {
      const { items, entity: shown } = await listReports(OPERATOR, { entity });
      expect([items.length, shown?.slug]).toEqual([1, "baogang-group"]);
    }
    expect((await suggestEntities(OPERATOR, "包钢集团有限公司")).map(({ id }) => id)).toEqual([intoId]);
    const page = await readDeskEntity(OPERATOR, intoId);
    expect(page.names).toContainEqual(
      expect.objectContaining({ value: "包钢集团有限公司", owner: "baogang-double" }),
    );
    expect(page.merges).toMatchObject([{ from: { slug: "baogang-double" }, undoneAt: null }]);
  });
});

it("the pages of an entity and an edge cost what they say, and are for the desk only", async () => {
  const id = await idOf("china-northern-rare-earth");
  const { result, queries } = await countQueries(() => readDeskEntity(OPERATOR, id));
  expect(queries).toBe(6);
  const edgeId = result.edges[0]?.id ?? "";
  expect((await countQueries(() => readDeskEdge(OPERATOR, edgeId, undefined))).queries).toBe(5);
  await expect(readDeskEntity(ANONYMOUS, id)).rejects.toBeInstanceOf(NotFound);
  await expect(readDeskEdge(ANONYMOUS, edgeId, undefined)).rejects.toBeInstanceOf(NotFound);
});

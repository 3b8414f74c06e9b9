import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { proposedPinyin } from "@/lib/names/propose-pinyin";
import { Catalogue } from "../schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { entitiesByName } = await import("@/lib/names/queries/entities-by-name");

beforeAll(async () => {
  const { entities } = Catalogue.parse({
    entities: JSON.parse(readFileSync("fields/rare-earths/entities.json", "utf8")),
    relationships: [],
  });
  for (const { slug, kind, country, names, identifiers } of entities)
    await db.entity.create({
      data: {
        slug,
        kind,
        country,
        summary: "",
        confidence: "high",
        names: {
          create: names.map((name) => ({
            ...name,
            pinyin: proposedPinyin(name),
          })),
        },
        identifiers: { create: identifiers.map(({ scheme, value }) => ({ scheme, value })) },
      },
    });
  await db.entity.create({
    data: { slug: "nameless", kind: "Organization", summary: "", confidence: "high" },
  });
});

it.each([
  ["Announcement 18", ["announcement-18-2025"]],
  ["MOFCOM Announcement 61", ["announcement-61-2025"]],
  ["中國稀土集團", ["china-rare-earth-group"]],
  ["鏑", ["dysprosium"]],
  ["8505.11", ["ndfeb-magnet", "rare-earth-permanent-magnets"]],
  ["850511", ["ndfeb-magnet", "rare-earth-permanent-magnets"]],
  ["8505 11", ["ndfeb-magnet", "rare-earth-permanent-magnets"]],
  ["600111", ["china-northern-rare-earth"]],
  ["XASX LYC", ["lynas-rare-earths"]],
  ["ASX:LYC", ["lynas-rare-earths"]],
  ["LYC.AX", ["lynas-rare-earths"]],
  ["LYC", ["lynas-rare-earths"]],
  ["NYSE: MP", ["mp-materials"]],
  ["Goias", ["goias"]],
  ["neodimium", ["neodymium"]],
  ["praseodymium-neodimium", ["ndpr"]],
  ["Vacumschmelze", ["vacuumschmelze"]],
  ["SASAC", ["sasac"]],
  ["baogang", ["baogang-group"]],
  ["Baogang", ["baogang-group"]],
  ["baogang gufen", ["baotou-steel-union"]],
  ["Northen Rare Earth", ["china-northern-rare-earth"]],
  ["China Northern", ["china-northern-rare-earth"]],
  ["Minmetals", ["china-minmetals"]],
  ["China Minmetals Rare Earth", ["china-rare-earth-resources-technology"]],
  ["Steel Union", ["baotou-steel-union"]],
  ["五矿", ["china-minmetals"]],
  ["中国铝业", ["chinalco"]],
  ["中国铝业集团有限公司", ["chinalco"]],
  ["中铝", ["chinalco"]],
  ["赣州稀土", ["ganzhou-rare-earth-group"]],
  ["贛州稀土集團", ["ganzhou-rare-earth-group"]],
  ["中国钢研", ["cisri"]],
  ["钢研", ["cisri"]],
  ["有研", ["grinm"]],
  ["nameless 12 (", []],
  ["Announcement 181", []],
])("%s is answered by one of %j", async (question, right) => {
  const [first] = await entitiesByName(ANONYMOUS, question, 6);
  if (right.length === 0) expect(first).toBeUndefined();
  else expect(right).toContain(first?.slug);
});

it("finds nothing by other entities' names", async () => {
  expect(await entitiesByName(ANONYMOUS, "Baosteel", 6)).toEqual([]);
});

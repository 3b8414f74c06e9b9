import { expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { countQueries } = await import("@/lib/db/query-count");
const { knownMatcher, readKnownNames } = await import("./known-names");

it("knows an entity by its names, its pinyin in one word and its symbol on a market, with its country", async () => {
  await db.entity.create({
    data: {
      slug: "northern",
      kind: "Organization",
      country: "CN",
      summary: "",
      confidence: "high",
      names: {
        create: [
          { lang: "en", type: "primary", value: "Northern Example" },
          { lang: "zh", type: "primary", value: "北方稀土", pinyin: "Běi fāng Xī tǔ" },
        ],
      },
      identifiers: {
        create: [
          { scheme: "MIC", value: "XSHG 600111" },
          { scheme: "MIC", value: "XASX OLD", retractedAt: new Date() },
        ],
      },
    },
  });
  const names = await readKnownNames(OPERATOR);
  expect(names.every(({ country }) => country === "CN")).toBe(true);
  const values = names.map(({ value }) => value);
  expect(values).toEqual(
    expect.arrayContaining(["Northern Example", "北方稀土", "Beifangxitu", "SHA: 600111"]),
  );
  expect(values.some((value) => value.includes("OLD"))).toBe(false);
});

const found = async (text: string) =>
  (await knownMatcher(OPERATOR)).find(text).map(({ start, end }) => text.slice(start, end));

it("keeps its matcher, at the cost of one row, until any name changes", async () => {
  const text = "Northern Example and Southern Sample met 包钢股份 at SHA: 600111.";
  expect(await found(text)).toEqual(["Northern Example", "SHA: 600111"]);
  const { result, queries } = await countQueries(() => knownMatcher(OPERATOR));
  expect([result === (await knownMatcher(OPERATOR)), queries]).toEqual([true, 1]);
  const northern = await db.entity.findUniqueOrThrow({ where: { slug: "northern" }, select: { id: true } });
  const name = { entityId: northern.id, lang: "en", type: "alias" } as const;
  const { id } = await db.entityName.create({ data: { ...name, value: "Southern Sample" } });
  expect(await found(text)).toContain("Southern Sample");
  await db.entityName.update({ where: { id }, data: { value: "包钢股份", lang: "zh" } });
  expect(await found(text)).toEqual(["Northern Example", "包钢股份", "SHA: 600111"]);
  await db.entityName.update({ where: { id }, data: { retractedAt: new Date() } });
  expect(await found(text)).toEqual(["Northern Example", "SHA: 600111"]);
  await db.identifier.updateMany({ data: { retractedAt: new Date() } });
  expect(await found(text)).toEqual(["Northern Example"]);
});

it("leads to the merge target from then on", async () => {
  const { id: intoId } = await db.entity.create({
    data: { slug: "into", kind: "Organization", summary: "", confidence: "high" },
    select: { id: true },
  });
  const entityOf = async () => (await knownMatcher(OPERATOR)).find("Northern Example")[0]?.entityId;
  expect(await entityOf()).not.toBe(intoId);
  await db.entity.update({ where: { slug: "northern" }, data: { mergedIntoId: intoId } });
  expect(await entityOf()).toBe(intoId);
});

it("is loaded once by concurrent callers", async () => {
  await db.entityName.create({
    data: {
      lang: "en",
      type: "alias",
      value: "Another",
      entity: { connect: { slug: "into" } },
    },
  });
  const { result, queries } = await countQueries(() =>
    Promise.all(Array.from({ length: 5 }, () => knownMatcher(OPERATOR))),
  );
  expect(new Set(result).size).toBe(1);
  // Five fingerprints, the names, and whether they are still those; what the field says of names.
  expect(queries).toBe(8);
});

it("asks of a short name what the field says, as soon as it says so", async () => {
  await db.entityName.create({
    data: { lang: "en", type: "abbreviation", value: "NEX", entity: { connect: { slug: "into" } } },
  });
  const isSure = async () => (await knownMatcher(OPERATOR)).find("The berths of NEX")[0]?.ambiguous === false;
  expect(await isSure()).toBe(false);
  const value = { of: "company", words: ["berths"] };
  await db.fieldEntry.create({
    data: { list: "name-care", key: "port-words", number: 1, position: 0, pack: "ports", value },
    select: { id: true },
  });
  expect(await isSure()).toBe(true);
});

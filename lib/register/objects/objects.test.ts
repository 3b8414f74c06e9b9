import { expect, test } from "vitest";
import { linesOfFtm } from "./from-ftm";
import { linesOfWikidata } from "./from-wikidata";
import { looksLikeJson, readObjects } from "./read-objects";

const DEFAULTS = { kind: null, confidence: "medium" } as const;
const company = (id: string, properties: object) => ({ id, schema: "Company", properties });
const linesOf = (things: readonly object[]) => things.map((one) => JSON.stringify(one)).join("\n");
const ftm = (things: readonly object[]) => linesOfFtm(readObjects(linesOf(things)).objects, DEFAULTS);

test("FollowTheMoney: entities with names in any script, then edges; what has no place is refused", () => {
  const lines = ftm([
    {
      id: "own-1",
      schema: "Ownership",
      properties: { owner: ["nk-a"], asset: ["nk-b"], percentage: ["51.5"], startDate: ["2020-05"] },
    },
    company("nk-a", {
      name: ["Alpha Holding", "Альфа Холдинг", "阿尔法控股"],
      alias: ["Alpha"],
      country: ["cn"],
      leiCode: ["5493001KJTIIGC8Y1R12", "nonsense"],
    }),
    company("nk-b", { name: ["Beta"], jurisdiction: ["au"] }),
    { id: "s-1", schema: "Sanction", properties: { entity: ["nk-a"] } },
    {
      id: "d-1",
      schema: "Directorship",
      properties: { director: ["p-1"], organization: ["nk-a"], role: ["Chair"] },
    },
    { id: "p-1", schema: "Person", properties: {} },
    { nothing: true },
  ]);
  expect(lines.map(({ subject, key, refusal }) => [subject, key, refusal])).toEqual([
    ["entity", null, "It has no id, schema or properties."],
    ["entity", "nk-a", null],
    ["entity", "nk-b", null],
    ["entity", null, "“Sanction” is no kind of entity here."],
    ["entity", "p-1", "It has no name."],
    ["relationship", "own-1", null],
    ["relationship", "d-1", null],
  ]);
  expect(lines[1]).toMatchObject({
    remark: "1 of its names and identifiers cannot be read, and are left out.",
    data: {
      country: "CN",
      names: [
        { value: "Alpha Holding", type: "primary", lang: "en" },
        { value: "Альфа Холдинг", type: "primary", lang: "und" },
        { value: "阿尔法控股", type: "primary", lang: "zh-Hans" },
        { value: "Alpha", type: "alias" },
      ],
      identifiers: [{ scheme: "LEI", value: "5493001KJTIIGC8Y1R12" }],
    },
  });
  expect(lines[5]?.data).toMatchObject({
    from: "nk-a",
    kind: "owns",
    to: "nk-b",
    sharePercent: 51.5,
    validFrom: "2020-05",
  });
  expect(lines[6]).toMatchObject({ data: { kind: "affiliated-with", note: "Directorship: Chair" } });
});

test("FollowTheMoney: entities inside of others are read too", () => {
  const inner = company("nk-b", { name: ["Beta"] });
  const lines = ftm([
    company("nk-a", {
      name: ["Alpha"],
      ownershipOwner: [{ id: "o", schema: "Ownership", properties: { owner: ["nk-a"], asset: [inner] } }],
    }),
  ]);
  expect(lines.map(({ label }) => label)).toEqual(["Beta", "Alpha", "Alpha → Beta"]);
});

const label = (value: string) => ({ en: { language: "en", value } });
const said = (id: string, more: object = {}) => ({ mainsnak: { datavalue: { value: { id } } }, ...more });

const ITEMS = {
  Q1: {
    id: "Q1",
    labels: {
      ...label("Alpha"),
      zh: { language: "zh", value: "阿尔法" },
      is: { language: "is", value: "Alfa" },
    },
    descriptions: label("a company"),
    claims: {
      P31: [said("Q4830453")],
      P17: [said("Q148")],
      P1278: [{ mainsnak: { datavalue: { value: "5493001KJTIIGC8Y1R12" } } }],
      P1830: [said("Q2")],
    },
  },
  Q2: {
    id: "Q2",
    labels: label("Beta mine"),
    claims: {
      P31: [said("Q820477")],
      P127: [
        said("Q1"),
        said("Q9", { rank: "deprecated" }),
        said("Q3", {
          qualifiers: {
            P1107: [{ datavalue: { value: { amount: "+0.25" } } }],
            P580: [{ datavalue: { value: { time: "+2019-00-00T00:00:00Z", precision: 9 } } }],
          },
        }),
      ],
    },
  },
  Q3: { id: "Q3", missing: "" },
};

test("Wikidata: items by their number, statements as relationships, what both ends say once", () => {
  const { format, objects } = readObjects(JSON.stringify({ entities: ITEMS }));
  expect(format).toBe("wikidata");
  const lines = linesOfWikidata(objects, DEFAULTS);
  expect(lines.map(({ label: name, refusal }) => [name, refusal])).toEqual([
    ["Alpha", null],
    ["Beta mine", null],
    ["Q3", "It has no name."],
    ["Alpha → Beta mine", null],
    ["Q3 → Beta mine", null],
  ]);
  expect(lines[0]?.data).toMatchObject({
    kind: "Organization",
    country: "CN",
    summary: "a company",
    names: [
      { value: "Alpha", lang: "en" },
      { value: "阿尔法", lang: "zh-Hans" },
    ],
    identifiers: [{ scheme: "QID", value: "Q1" }, { scheme: "LEI" }],
  });
  expect(lines[4]?.data).toMatchObject({
    from: "Q3",
    kind: "owns",
    to: "Q2",
    sharePercent: 25,
    validFrom: "2019",
  });
});

test("a dump of lines in a list is read too, and what is neither is refused with its line", () => {
  const dump = `[\n${JSON.stringify(ITEMS.Q1)},\n${JSON.stringify(ITEMS.Q2)}\n]`;
  expect(readObjects(dump).objects).toHaveLength(2);
  expect(looksLikeJson(dump)).toBe(true);
  expect(looksLikeJson("Name,Country\nA,AU")).toBe(false);
  expect(() => readObjects('{"id":"a","schema":"Company"}\n{"id"')).toThrow("Line 2 is not a JSON object.");
  expect(() => readObjects('{"a":1}')).toThrow("neither of FollowTheMoney");
  expect(() => readObjects("[]")).toThrow("no objects");
  expect(() => readObjects("[1]")).toThrow("no object");
});

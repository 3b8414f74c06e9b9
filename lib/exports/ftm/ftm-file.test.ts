import { defaultModel, Model } from "@alephdata/followthemoney";
import { expect, it } from "vitest";
import type { Edge, EdgeEnd } from "@/lib/entities/types";
import { BUILT_IN_WORDS, EDGE_KINDS, ENTITY_KINDS } from "@/lib/field/words";
import { ftmHas } from "./ftm-entity";
import { ftmEntities } from "./ftm-file";

const SITE = "https://example.com";
const MODEL = new Model(defaultModel);

const link = (slug: string, kind: EdgeEnd["kind"]): EdgeEnd => ({
  slug,
  kind,
  name: `The ${slug}`,
  nameZh: "某某",
  country: "AU",
  stages: [],
});
const edge = (id: string, kind: Edge["kind"], from: EdgeEnd, to: EdgeEnd): Edge => ({
  id,
  kind,
  from,
  to,
  sharePercent: 51.5,
  validFrom: "2023-05-01",
  validTo: "2024-01-01",
  precision: "month",
  asOf: "2024-02-03",
  asOfPrecision: "day",
  confidence: "high",
  proofs: [
    {
      sentence: "One owns the other.",
      blockId: "blockblock",
      report: { slug: "a-report", title: "A", publishedAt: new Date(0) },
    },
  ],
  documents: [],
});
const page = (self: EdgeEnd, edges: Edge[]) => ({
  words: BUILT_IN_WORDS,
  entity: {
    ...self,
    names: [
      {
        lang: "en",
        type: "primary" as const,
        value: self.name,
        pinyin: null,
        validFrom: null,
        validTo: null,
      },
      {
        lang: "en",
        type: "previous" as const,
        value: "Former",
        pinyin: null,
        validFrom: null,
        validTo: null,
      },
    ],
    identifiers: [
      { scheme: "LEI", value: "5493001KJTIIGC8Y1R12" },
      { scheme: "QID", value: "Q42" },
      { scheme: "USCC", value: "91150000701463622D" },
      { scheme: "ISIN", value: "AU000000LYC6" },
      { scheme: "MIC", value: "XASX LYC" },
      { scheme: "HS", value: "280530" },
    ],
    country: "CN",
    stages: [],
    summary: "What it is.",
    confidence: "high" as const,
    asOf: null,
  },
  edges,
});

/** The model's own validation errors for an entity. */
function complaints({
  schema: name,
  properties,
}: {
  schema: string;
  properties: Record<string, string[]>;
}): string[] {
  const schema = MODEL.getSchema(name);
  if (schema.abstract) return [`${name} is abstract`];
  const known = schema.getProperties();
  const lacking = (schema.required ?? []).filter((required) => !properties[required]?.length);
  return [
    ...lacking.map((property) => `${name} lacks ${property}`),
    ...Object.keys(properties).flatMap((property) => {
      const found = known.get(property);
      if (!found) return [`${name} has no ${property}`];
      return found.stub ? [`${name}.${property} is the other end's`] : [];
    }),
  ];
}

it("is valid in the FollowTheMoney model, for every kind of entity and relationship", () => {
  let seen = 0;
  for (const from of ENTITY_KINDS) {
    const self = link("self", from);
    const edges = EDGE_KINDS.flatMap((kind) =>
      ENTITY_KINDS.flatMap((to) => {
        const other = link(`other-${to.toLowerCase()}`, to);
        return [edge(`${kind}-${to}-out`, kind, self, other), edge(`${kind}-${to}-in`, kind, other, self)];
      }),
    );
    const entities = ftmEntities(page(self, edges), SITE);
    expect(entities.length > 0).toBe(ftmHas(from));
    const schemaOf = new Map(entities.map((one) => [one.id, one.schema]));
    expect(schemaOf.size).toBe(entities.length);
    for (const one of entities) {
      seen += 1;
      expect(complaints(one)).toEqual([]);
      for (const [property, [value]] of Object.entries(one.properties)) {
        const found = MODEL.getSchema(one.schema).getProperties().get(property);
        if (found?.hasRange)
          expect(MODEL.getSchema(schemaOf.get(value ?? "") ?? "Thing").isA(found.getRange())).toBe(true);
      }
    }
  }
  expect(seen).toBeGreaterThan(1000);
});

it("says who owns how much since when, as precisely as known, and where it was published", () => {
  const self = link("self", "Organization");
  const owner = link("owner", "PublicBody");
  const [company, other, ownership] = ftmEntities(
    page(self, [edge("e", "subsidiary-of", self, owner)]),
    SITE,
  );
  expect(company).toMatchObject({
    schema: "Company",
    properties: {
      leiCode: ["5493001KJTIIGC8Y1R12"],
      ticker: ["LYC"],
      jurisdiction: ["cn"],
      previousName: ["Former"],
      name: ["The self", "某某"],
    },
  });
  expect(JSON.stringify(company)).not.toContain("280530");
  expect(ownership).toMatchObject({
    schema: "Ownership",
    properties: {
      owner: [other?.id],
      asset: [company?.id],
      percentage: ["51.5"],
      startDate: ["2023-05"],
      endDate: ["2024-01"],
      description: ["One owns the other."],
      sourceUrl: ["https://example.com/reports/a-report#blockblock"],
    },
  });
});

it("writes no impossible country or day, although the model would accept them", () => {
  const written = (country: string | null, validFrom: string) => {
    const [from, to] = [link("a", "Organization"), { ...link("b", "Organization"), country }];
    const edges = [{ ...edge("e", "owns", from, to), validFrom, precision: "day" as const }];
    const [, other, owned] = ftmEntities(page(from, edges), SITE);
    return [other?.properties.jurisdiction, owned?.properties.startDate];
  };
  expect(written("AU", "2024-02-29")).toEqual([["au"], ["2024-02-29"]]);
  expect(written("HK", "2024-01-01")[0]).toEqual(["hk"]);
  expect(written("XK", "2024-01-01")[0]).toEqual(["xk"]);
  expect(written("UK", "2023-02-29")).toEqual([["gb"], undefined]);
  for (const country of ["QQ", "ZZ", "UN", "XA", "SU", "DD", "cn", "Australia", "", null])
    expect(written(country, "2024-01-01")[0]).toBeUndefined();
});

import { z } from "zod";
import type { IdentifierScheme } from "@/lib/names/identifiers/schemes";
import type { FileLine, RelationshipData } from "../types";
import { entityLine, type GivenName, type ObjectDefaults, refusedLine } from "./made-entity";
import type { FileObject } from "./read-objects";
import { COUNTRY_ITEMS, KIND_ITEMS } from "./wikidata-items";

const Term = z.object({ language: z.string().max(35), value: z.string() });
const Snak = z.object({
  snaktype: z.string().optional(),
  datavalue: z.object({ value: z.unknown() }).optional(),
});
const Statement = z.object({
  rank: z.string().optional(),
  mainsnak: Snak,
  qualifiers: z.record(z.string(), z.array(Snak)).optional(),
});
const Item = z.object({
  id: z.string().regex(/^Q\d+$/),
  labels: z.record(z.string(), Term).default({}),
  aliases: z.record(z.string(), z.array(Term)).default({}),
  descriptions: z.record(z.string(), Term).default({}),
  claims: z.record(z.string(), z.array(Statement)).default({}),
});
type Item = z.output<typeof Item>;
type Statement = z.output<typeof Statement>;

const IDENTIFIERS: Record<string, IdentifierScheme> = {
  P1278: "LEI",
  P946: "ISIN",
  P231: "CAS",
  P6795: "USCC",
  P1086: "ATOMIC",
};

/** Which statements are relationships here; `back`: from the value to the item. */
const EDGES: Record<string, { kind: RelationshipData["kind"]; back?: true }> = {
  P127: { kind: "owns", back: true },
  P1830: { kind: "owns" },
  P137: { kind: "operates", back: true },
  P463: { kind: "member-of" },
  P1056: { kind: "produces" },
  P176: { kind: "produces", back: true },
  P131: { kind: "located-in" },
  P276: { kind: "located-in" },
  // That it is a subsidiary needs evidence of ownership.
  P749: { kind: "affiliated-with" },
  P355: { kind: "affiliated-with", back: true },
  P1366: { kind: "predecessor-of" },
  P1365: { kind: "predecessor-of", back: true },
};

/** Languages whose labels are kept; a label in any other would be one of three hundred names. */
const LANGUAGES: Record<string, string> = {
  en: "en",
  "zh-hans": "zh-Hans",
  "zh-cn": "zh-Hans",
  zh: "zh-Hans",
  "zh-hant": "zh-Hant",
  ja: "ja",
  ko: "ko",
  de: "de",
  fr: "fr",
  es: "es",
  ru: "ru",
};

/** The lines of a file of items of Wikidata: entities first. Their key is the number of the item. */
export function linesOfWikidata(objects: readonly FileObject[], defaults: ObjectDefaults): FileLine[] {
  const broken: FileLine[] = [];
  const items = objects.flatMap(({ line, value }) => {
    const read = Item.safeParse(value);
    if (read.success) return [{ line, item: read.data }];
    const id = typeof value.id === "string" ? value.id : "?";
    broken.push(refusedLine("entity", line, id, "It is no item of Wikidata, or one that was taken out."));
    return [];
  });
  const names = new Map(items.map(({ item }) => [item.id, item.labels.en?.value ?? item.id]));
  return [
    ...broken,
    ...items.map(({ line, item }) => itemLine(line, item, defaults)),
    ...onceEach(items.flatMap(({ line, item }) => edgeLines(line, item, names, defaults))),
  ];
}

/** Both ends may say the same. */
function onceEach(lines: readonly FileLine[]): FileLine[] {
  return [...new Map(lines.map((line) => [line.key, line])).values()];
}

function itemLine(line: number, item: Item, defaults: ObjectDefaults): FileLine {
  const identifiers = Object.entries(IDENTIFIERS).flatMap(([property, scheme]) =>
    valuesOf(item, property).flatMap((value) => {
      const text = typeof value === "string" ? value : amountOf(value)?.toString();
      return text ? [{ scheme, value: text }] : [];
    }),
  );
  const kinds = itemsOf(item, "P31").flatMap((id) => KIND_ITEMS[id] ?? []);
  const countries = itemsOf(item, "P17").flatMap((id) => COUNTRY_ITEMS[id] ?? []);
  const [kind] = kinds;
  return entityLine(
    {
      line,
      key: item.id,
      kind: kind ?? null,
      names: namesOf(item),
      identifiers: [{ scheme: "QID", value: item.id }, ...identifiers],
      country: new Set(countries).size === 1 ? (countries[0] ?? null) : null,
      summary: item.descriptions.en?.value ?? "",
    },
    defaults,
  );
}

function namesOf({ labels, aliases }: Item): GivenName[] {
  const kept = Object.entries(LANGUAGES);
  return [
    ...kept.flatMap(([code, lang]): GivenName[] =>
      labels[code] ? [{ value: labels[code].value, type: "primary", lang }] : [],
    ),
    ...kept.flatMap(([code, lang]) =>
      (aliases[code] ?? []).map(({ value }): GivenName => ({ value, type: "alias", lang })),
    ),
  ];
}

function edgeLines(
  line: number,
  item: Item,
  names: ReadonlyMap<string, string>,
  { confidence }: ObjectDefaults,
): FileLine[] {
  return Object.entries(EDGES).flatMap(([property, { kind, back }]) =>
    standing(item, property).flatMap((statement): FileLine[] => {
      const other = itemOf(statement.mainsnak.datavalue?.value);
      if (other === null || other === item.id) return [];
      const [from, to] = back ? [other, item.id] : [item.id, other];
      const share = kind === "owns" ? shareOf(statement) : null;
      const [validFrom, validTo] = [dateOf(statement, "P580"), dateOf(statement, "P582")];
      const ends =
        validFrom === null ||
        validTo === null ||
        (validFrom.length === validTo.length && validTo >= validFrom);
      const facts = {
        from,
        kind,
        to,
        sharePercent: share,
        validFrom,
        validTo: ends ? validTo : null,
        asOf: null,
      };
      return [
        {
          subject: "relationship",
          line,
          key: [from, kind, to, validFrom ?? ""].join(" "),
          label: `${names.get(from) ?? from} → ${names.get(to) ?? to}`.slice(0, 300),
          data: { ...facts, confidence, note: `Wikidata ${item.id}, ${property}`, document: null },
          refusal: null,
          remark: "",
        },
      ];
    }),
  );
}

/** Statements that are not deprecated; where some are preferred, these alone. */
function standing({ claims }: Item, property: string): Statement[] {
  const all = (claims[property] ?? []).filter(({ rank }) => rank !== "deprecated");
  const preferred = all.filter(({ rank }) => rank === "preferred");
  return preferred.length > 0 ? preferred : all;
}

const valuesOf = (item: Item, property: string): unknown[] =>
  standing(item, property).map(({ mainsnak }) => mainsnak.datavalue?.value);
const itemsOf = (item: Item, property: string): string[] =>
  valuesOf(item, property).flatMap((value) => itemOf(value) ?? []);

const ItemValue = z.object({ id: z.string().regex(/^Q\d+$/) });
const itemOf = (value: unknown): string | null => ItemValue.safeParse(value).data?.id ?? null;

const Amount = z.object({ amount: z.string() });
const amountOf = (value: unknown): number | null => {
  const amount = Number(Amount.safeParse(value).data?.amount ?? Number.NaN);
  return Number.isFinite(amount) ? amount : null;
};

/** A proportion, of one, as per cent. */
function shareOf({ qualifiers }: Statement): number | null {
  const part = amountOf(qualifiers?.P1107?.[0]?.datavalue?.value);
  return part !== null && part > 0 && part <= 1 ? Number((part * 100).toFixed(3)) : null;
}

const Time = z.object({ time: z.string().regex(/^\+\d{4}-\d{2}-\d{2}T/), precision: z.number() });

/** A qualifier as `2018`, `2018-05` or `2018-05-31`, as precise as it says; nothing vaguer than a year. */
function dateOf({ qualifiers }: Statement, property: string): string | null {
  const time = Time.safeParse(qualifiers?.[property]?.[0]?.datavalue?.value).data;
  const length = { 9: 5, 10: 8, 11: 11 }[time?.precision ?? 0];
  return time && length !== undefined ? time.time.slice(1, length) : null;
}

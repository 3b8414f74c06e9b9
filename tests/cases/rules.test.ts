import { describe, expect, it } from "vitest";
import { readAsOf } from "@/lib/entities/as-of";
import { concentration, type Site } from "@/lib/entities/concentration/concentration";
import type { Holding } from "@/lib/entities/concentration/owner-groups";
import {
  type OwnershipEdge,
  type OwnershipStep,
  ownershipTree,
} from "@/lib/entities/concentration/ownership";
import { contradictions } from "@/lib/entities/relationships/contradictions";
import { dated } from "@/lib/entities/relationships/dates.fixture";
import { AddRelationship } from "@/lib/entities/relationships/schema";
import { heldDays, includesDay, parsePartialDate } from "@/lib/evidence/partial-date";
import { canonicalAddress } from "@/lib/evidence/sources/canonical-address";
import { voiceOf } from "@/lib/evidence/sources/one-voice";
import { canonicalJson } from "@/lib/integrity/signed-text";
import { countryInWords } from "@/lib/text/country-names";
import { readCases } from "./read-cases";

const entries = (cell = "") =>
  cell
    .split(";")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
const rounded = (value: number) => Number(value.toFixed(3));

/** `A owns B 60 from 2020 to 2022`, `A owns B asOf 2023-05`. */
function relationship(text: string, index: number) {
  const [from = "", kind = "", to = "", ...rest] = text.split(" ");
  const share = rest[0] !== undefined && /^[-\d.]+$/u.test(rest[0]) ? Number(rest.shift()) : null;
  const after = (word: string) => (rest.includes(word) ? rest[rest.indexOf(word) + 1] : undefined);
  return {
    id: String(index + 1),
    kind,
    from,
    to,
    share,
    dates: { from: after("from"), to: after("to"), asOf: after("asOf") },
  };
}

/** A point a step; percent: the share through the path. */
function written(steps: readonly OwnershipStep<OwnershipEdge>[], depth = 0): string {
  const percent = (held: OwnershipStep<OwnershipEdge>["effective"]) =>
    held === null ? "" : ` ${[...new Set([rounded(held.low), rounded(held.high)])].join("–")}%`;
  return steps
    .flatMap(({ slug, effective, repeated, further }) => [
      `${"·".repeat(depth)}${slug}${percent(effective)}${repeated ? " (again)" : ""}`,
      ...(further.length > 0 ? [written(further, depth + 1)] : []),
    ])
    .join(" | ");
}

describe("relationships", () => {
  it.each(readCases("ownership-and-contradictions"))("%s: %s → %s", (what = "", cell = "", expected = "") => {
    const edges = entries(cell).map(relationship);
    if (what === "accepted") {
      const [edge] = edges;
      const id = (slug = "") => `018f0000-0000-7000-8000-0000000000${slug.charCodeAt(0)}`;
      const { success } = AddRelationship.safeParse({
        fromId: id(edge?.from),
        kind: edge?.kind,
        toId: id(edge?.to),
        sharePercent: edge?.share ?? null,
        validFrom: edge?.dates.from ?? null,
        validTo: edge?.dates.to ?? null,
        asOf: edge?.dates.asOf ?? null,
        confidence: "high",
      });
      expect(success ? "accepted" : "refused").toBe(expected);
    } else if (what === "contradictions") {
      const rows = edges.map(({ share, dates, ...edge }) => ({
        ...edge,
        sharePercent: share,
        ...dated(dates),
      }));
      expect([...contradictions(rows).keys()].sort().join(",") || "none").toBe(expected);
    } else {
      const [, way = "", root = "", on = ""] = /^(up|down) from (\S+) on (\S+)$/u.exec(what) ?? [];
      const owned = edges.map(
        ({ id, kind, from, to, share, dates }): OwnershipEdge => ({
          id,
          kind: kind as OwnershipEdge["kind"],
          from: { slug: from },
          to: { slug: to },
          sharePercent: share,
          ...dated(dates),
        }),
      );
      expect(written(ownershipTree(owned, root, way === "up" ? "up" : "down", on))).toBe(expected);
    }
  });

  it.each(readCases("relationship-days"))(
    "from “%s” to “%s”, on %s: %s",
    (from = "", to = "", on = "", expected) => {
      const { validFrom, validTo, precision } = dated({ from: from || undefined, to: to || undefined });
      const held = includesDay(heldDays({ validFrom, validTo, precision }), on);
      expect(held ? "holds" : "does not").toBe(expected);
    },
  );
});

describe("concentration", () => {
  it.each(readCases("concentration-more"))("%s of %s | %s | %s → %s", (what = "", ...cells) => {
    const [places, held, made, expected] = cells;
    const sites = entries(places).map((entry): Site => {
      const [name = "", countries = ""] = entry.split(" ");
      const [slug = "", operators] = name.split("@");
      const parts = (text = "") => text.split("+").filter((part) => part !== "");
      return { slug, countries: parts(countries), operators: parts(operators), edges: [] };
    });
    const holdings = entries(held).map((entry): Holding => {
      const [owner = "", verb, owned = "", share] = entry.split(" ");
      const kind = verb === "controls" ? "control" : verb === "partners" ? "venture" : "share";
      return { id: entry, owner, owned, kind, sharePercent: share === undefined ? null : Number(share) };
    });
    const quantities = entries(made).map((entry) => {
      const [site = "", amount, assertedOn = null] = entry.split(" ");
      return { claimId: entry, site, amount: Number(amount), assertedOn };
    });
    const [by = "", market] = what.split(" of ");
    const { shares, index } = concentration(
      { sites, holdings, quantities },
      by === "country" ? "country" : "group",
      quantities.length > 0 ? "quantity" : "sites",
      market === undefined ? null : Number(market),
    );
    const list =
      shares.map(({ key, percent }) => `${key ?? "∅"} ${rounded(percent)}`).join(", ") || "nothing";
    const ends = [...new Set([rounded(index.low), rounded(index.high)])].join("–");
    expect(`${list}; HHI ${ends}`).toBe(expected);
  });
});

it.each(readCases("countries-in-words"))("%s is “%s”", (code = "", expected) => {
  expect(countryInWords(code)).toBe(expected);
});

it.each(readCases("canonical-json-more"))("the canonical form of %s is %s", (json = "", expected) => {
  const form = () => canonicalJson(JSON.parse(json));
  if (expected === "refused") expect(form).toThrow();
  else expect(form()).toBe(expected);
});

it.each(readCases("as-of-days"))("as of “%s”, on 2026-11-29: %s", (typed = "", expected) => {
  const { day, problem } = readAsOf(typed, "2026-11-29");
  expect(problem ?? day ?? "today").toBe(expected);
});

it.each([
  ["2024-02", "month"],
  ["1900-02-29", "none"],
  ["2000-02-29", "day"],
  ["2024-00", "none"],
  ["2024-12-32", "none"],
  ["2024 ", "none"],
  ["２０２４", "none"],
  ["2024-06-31", "none"],
  ["24", "none"],
  ["+2024", "none"],
])("the partial date “%s”: %s", (text, expected) => {
  expect(parsePartialDate(text)?.precision ?? "none").toBe(expected);
});

describe("addresses and names", () => {
  it.each(readCases("addresses-and-names"))(
    "%s: %s and %s are %s",
    (what = "", one = "", other = "", expected) => {
      const even = what === "address" ? canonicalAddress : voiceOf;
      expect(even(one) === even(other) ? "same" : "different").toBe(expected);
    },
  );
});

import { readFileSync } from "node:fs";
import type { ClaimValue } from "@/lib/evidence/types";

/** The rows of a table in this folder, without its head: tab-separated cells, right values worked out by hand. */
export function readCases(name: string): string[][] {
  const text = readFileSync(new URL(`${name}.tsv`, import.meta.url), "utf8");
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

const COMPARATORS = ["eq", "about", "lt", "lte", "gt", "gte", "range"] as const;

/** `gte 95 %`, `range 10–12 kt/a`, `eq 50 (bare)`: a quantity as the tables of cases write it. */
export function writeQuantity({ comparator, value, upper, unit }: ClaimValue): string {
  return `${comparator} ${upper === null ? value : `${value}–${upper}`} ${unit ?? "(bare)"}`;
}

/** @throws Error for what is not in that notation */
export function readQuantity(text: string): ClaimValue {
  const found = /^(?:([a-z]+) )?([-−]?[\d.]+)(?:–([-−]?[\d.]+))?(?: (.+))?$/u.exec(text.trim());
  const comparator = COMPARATORS.find((one) => one === (found?.[1] ?? "eq"));
  if (!found || !comparator) throw new Error(`No quantity: ${text}`);
  const number = (digits: string) => Number(digits.replace("−", "-"));
  return {
    comparator,
    value: number(found[2] ?? ""),
    upper: found[3] === undefined ? null : number(found[3]),
    unit: found[4] === undefined || found[4] === "(bare)" ? null : found[4],
  };
}

import { describe, expect, it } from "vitest";
import { draft, FACTS, paragraph } from "@/lib/checks/checks.fixture";
import { runChecks } from "@/lib/checks/run-checks";
import { countWords, sentences } from "@/lib/document/sentences";
import { readCases } from "./read-cases";

const RULES = {
  N: "number-without-claim",
  S: "superlative-without-attribution",
  F: "forecast-without-attribution",
  L: "leftover",
  Z: "chinese-without-gloss",
  M: "mojibake",
} as const;
const LETTERS = Object.keys(RULES) as (keyof typeof RULES)[];

const known = new Map<string, string>();

/** The letters of the rules that say something of a sentence, which is checked once. */
function found(text: string): string {
  const said = known.get(text) ?? check(text);
  known.set(text, said);
  return said;
}

function check(text: string): string {
  const rules = new Set(runChecks(draft([paragraph(text)]), FACTS).rules.map(({ id }) => id));
  return (
    LETTERS.filter((letter) => rules.has(RULES[letter]))
      .sort()
      .join("") || "nothing"
  );
}

const checked = ["checks-before-publishing", "checks-more", "checks-by-register"]
  .flatMap((name) => readCases(name))
  .map(([row = "", expected = ""]) => {
    const text = row.slice(row.indexOf(": ") + 2);
    return { text, expected: expected === "nothing" ? expected : [...expected].sort().join("") };
  });

describe("what a sentence is checked for", () => {
  it.each(checked)("$expected: $text", ({ text, expected }) => {
    expect(found(text)).toBe(expected);
  });

  it.each(["N", "S", "F"] as const)("%s is found and nothing else: nine in ten", (letter) => {
    const has = (letters: string) => letters !== "nothing" && letters.includes(letter);
    const rows = checked.map(({ text, expected }) => ({ is: has(expected), said: has(found(text)) }));
    const right = rows.filter(({ is, said }) => is && said).length;
    expect(right / rows.filter(({ is }) => is).length, "recall").toBeGreaterThanOrEqual(0.9);
    expect(right / rows.filter(({ said }) => said).length, "precision").toBeGreaterThanOrEqual(0.9);
  });
});

const rowsOf = (kind: string) =>
  ["attribution-and-sentences", "attribution-more"]
    .flatMap((name) => readCases(name))
    .filter(([row = ""]) => row.startsWith(`${kind}: `))
    .map(([row = "", expected = ""]) => [row.slice(kind.length + 2), expected] as const);

describe("words of saying", () => {
  it.each(rowsOf("attribution"))("%s: %s", (text, expected) => {
    expect(found(text).includes("N") ? "N" : "nothing").toBe(expected);
  });
});

describe("a text", () => {
  it.each(rowsOf("sentences"))("%s has %s sentences", (text, expected) => {
    expect(sentences(text)).toHaveLength(Number(expected));
  });

  it.each(rowsOf("words"))("%s has words: %s", (row, expected) => {
    const [, least, most] = /^between (\d+) and (\d+)$/u.exec(expected) ?? [];
    const count = countWords(row.replace(/ \(\d+ characters\)$/u, ""));
    expect(count).toBeGreaterThanOrEqual(Number(least));
    expect(count).toBeLessThanOrEqual(Number(most));
  });
});

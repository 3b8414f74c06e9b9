import { readFileSync } from "node:fs";

/** The rows of a table in this folder, without its head: tab-separated cells, right values worked out by hand. */
export function readCases(name: string): string[][] {
  const text = readFileSync(new URL(`${name}.tsv`, import.meta.url), "utf8");
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

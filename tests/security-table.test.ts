import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TEXT = readFileSync("docs/security.md", "utf8");

test("the table of ASVS 5.0.0 has every item of levels 1 and 2 once", () => {
  const rows = [...TEXT.matchAll(/^\| (\d+\.\d+\.\d+) \| [12] \|/gm)].map(([, id]) => id);
  const lists = [...TEXT.matchAll(/(\d+\.\d+\.\d+) \(L[12]\)/g)].map(([, id]) => id);
  const ids = [...rows, ...lists];
  expect(ids).toHaveLength(253);
  expect(new Set(ids).size).toBe(253);
});

test("every file that it names exists", () => {
  const named = [...TEXT.matchAll(/`((?:app|bench|components|docs|e2e|lib|scripts|tests)\/[^`\s]+)`/g)];
  const missing = named.flatMap(([, file = ""]) => (existsSync(file) ? [] : [file]));
  expect(missing).toEqual([]);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** The text of a page, and of what it imports from beside it. */
function textOf(file: string): string {
  const text = readFileSync(file, "utf8");
  const near = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, name = ""]) =>
    path.join(path.dirname(file), `${name}.ts`),
  );
  return [text, ...near.filter((one) => existsSync(one)).map((one) => readFileSync(one, "utf8"))].join("\n");
}

// The queries behind them refuse by themselves; this sends strangers to sign in, and is the second of two locks.
test.each([
  ["app/desk", "enterDesk"],
  ["app/admin", "enterAdmin"],
])("every page of %s asks who comes in (%s)", (folder, enter) => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === "page.tsx")
    .map((name) => path.join(folder, name));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((page) => !textOf(page).includes(`await ${enter}(`))).toEqual([]);
});

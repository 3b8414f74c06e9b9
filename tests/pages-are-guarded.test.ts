import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** The source of a page, and of what it imports from its own folder. */
function textOf(file: string): string {
  const text = readFileSync(file, "utf8");
  const near = [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, name = ""]) =>
    path.join(path.dirname(file), `${name}.ts`),
  );
  return [text, ...near.filter((one) => existsSync(one)).map((one) => readFileSync(one, "utf8"))].join("\n");
}

// The queries refuse by themselves; this is a second barrier, and sends strangers to sign in.
test.each([
  ["app/desk", "enterDesk"],
  ["app/admin", "enterAdmin"],
])("every page of %s checks who enters (%s)", (folder, enter) => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => path.basename(name) === "page.tsx")
    .map((name) => path.join(folder, name));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((page) => !textOf(page).includes(`await ${enter}(`))).toEqual([]);
});

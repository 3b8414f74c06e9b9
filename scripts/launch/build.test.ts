import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";

/**
 * The key of a build is made of public data, so no action may close over anything: Next would encrypt it with that key.
 */
test("no action is inside a function", async () => {
  const found: string[] = [];
  let actions = 0;
  for (const folder of ["app", "components", "lib"]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter(({ name }) => /\.tsx?$/.test(name))) {
      const file = path.join(entry.parentPath, entry.name);
      const text = await readFile(file, "utf8");
      if (/^"use server";/.test(text)) actions += 1;
      if (/^\s+["']use server["']/m.test(text)) found.push(file);
    }
  }
  expect(found).toEqual([]);
  expect(actions).toBeGreaterThan(5);
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { askedOf } from "./asked";

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/asked\.(test\.)?ts$/.test(name))
  .map((name) => ({ name, source: readFileSync(`app/${name}`, "utf8") }));

/** Its own: a font's name is one of a list. */
const UNGUARDED = ["fonts/han/[...file]/route.ts"];

it("takes out of a query string what the database cannot keep, and nothing else", async () => {
  const asked = { q: "a\0b", tag: ["\ud800x", "\u{20000}"], none: undefined, plain: "盛和 ⚙️" };
  expect(await askedOf(Promise.resolve(asked))).toEqual({
    q: "ab",
    tag: ["x", "\u{20000}"],
    none: undefined,
    plain: "盛和 ⚙️",
  });
});

it("is how every page reads its query string and the parts of its path", () => {
  expect(files.length).toBeGreaterThan(80);
  for (const { name, source } of files) {
    const rest = source
      .replace(/\b(askedOf|queryOf|filtersOf)\([^()]*\bsearchParams\)/g, "")
      .replace(/\bpartsOf\(params\)/g, "")
      .replace(/\b(searchParams|params)\??:/g, "")
      .replace(/\{[\s\w,]*\b(searchParams|params)\b[\s\w,]*\}: ?[\w{]/g, "");
    expect(rest, name).not.toMatch(
      name.endsWith("route.ts") ? /\bsearchParams\b/ : /\b(searchParams|await params)\b/,
    );
  }
});

it("has its like in the guard of every handler", () => {
  const handlers = files.filter(({ name }) => name.endsWith("route.ts"));
  const unguarded = handlers.filter(
    ({ source }) => !/guardedHandler|sharedScript|from "\.\.\/cite"/.test(source),
  );
  expect(unguarded.map(({ name }) => name).sort()).toEqual(UNGUARDED);
});

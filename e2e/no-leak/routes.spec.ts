import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { CHANNELS } from "./channels";
import { PERSONAL_ROUTES } from "./personal-routes";

/** `/(reader)/reports/[slug]/page` of Next's manifest as `/reports/[slug]`. */
function routeOf(entry: string): string {
  const path = entry
    .replace(/\/(page|route)$/, "")
    .split("/")
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/");
  return path === "" ? "/" : path;
}

test("every route of the build is in the leak test's lists, and nothing else is", () => {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(".next/server/app-paths-manifest.json", "utf8"),
  );
  const built = [...new Set(Object.keys(manifest).map(routeOf))].sort();
  const listed = [...CHANNELS.map(({ route }) => route), ...PERSONAL_ROUTES.map(({ route }) => route)].sort();
  expect(built.length).toBeGreaterThan(10);
  expect(listed).toEqual(built);
});

import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin";

const SITE = "https://lodestone.example";
const HERE = "http://localhost:3000";

test.each<[string, string | null, string | null, boolean]>([
  ["a page of this site says so", "same-origin", null, true],
  ["the browser's word counts more than the origin", "cross-site", SITE, false],
  ["a sister host", "same-site", SITE, false],
  ["typed into the address bar", "none", SITE, false],
  ["no word, our origin", null, SITE, true],
  ["no word, another scheme", null, "http://lodestone.example", false],
  ["no word, a longer name", null, "https://lodestone.example.evil.example", false],
  ["no word, an opaque origin", null, "null", false],
  ["no word, this machine, which is not ours", null, "http://127.0.0.1:3000", false],
  ["neither header", null, null, false],
])("%s", (_case, site, origin, ours) => {
  expect(isSameOrigin({ site, origin }, SITE)).toBe(ours);
});

test.each([
  [HERE, true],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:3000", true],
  ["http://127.0.0.1:3001", false],
  ["https://127.0.0.1:3000", false],
  ["http://localhost.evil.example:3000", false],
  ["http://192.0.2.1:3000", false],
  ["http://127.0.0.1:3000/", false],
])("where the site is this machine's alone, a page at %s is ours: %s", (origin, ours) => {
  expect(isSameOrigin({ site: undefined, origin }, HERE)).toBe(ours);
});

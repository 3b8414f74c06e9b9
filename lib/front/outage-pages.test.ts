import { expect, test } from "vitest";
import { openOutagePages } from "./outage-pages";

test("pages are sent for as long after the last answer as they may be, and no longer", () => {
  let now = 0;
  const pages = openOutagePages(60_000, () => now);
  expect(pages.find("/")).toBeUndefined();
  pages.note("/", "key");
  now = 59_999;
  expect(pages.find("/")).toBe("key");
  expect(pages.find("/other")).toBeUndefined();
  now = 60_000;
  expect(pages.find("/")).toBeUndefined();
});

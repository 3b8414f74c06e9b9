import fc from "fast-check";
import { expect, test } from "vitest";
import { HOME, safeNextPath, withNext } from "./next-path";

test.each([
  ["/reports/magnets", "/reports/magnets"],
  ["/search?q=%E7%A8%80%E5%9C%9F&cursor=2", "/search?q=%E7%A8%80%E5%9C%9F&cursor=2"],
  ["/reports/x#highlights", "/reports/x#highlights"],
  ["/reports/../account", "/account"],
])("%j is a return path", (given, path) => expect(safeNextPath(given)).toBe(path));

test.each([
  undefined,
  null,
  "",
  "reports",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/x\\..\\evil",
  "/..//evil.example",
  "/.//evil.example",
  "/%2e//evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  " /reports",
  "/api/auth/sign-out",
  "/sign-in?next=/sign-in",
  "/reset-password/new?token=x",
  `/${"x".repeat(2_000)}`,
])("%j is not", (given) => expect(safeNextPath(given)).toBe(HOME));

const pieces = fc.constantFrom(
  "/",
  "\\",
  "//",
  "..",
  ".",
  "%2f",
  "%5c",
  "%2e",
  "\t",
  "\n",
  "\0",
  "@",
  ":",
  "?",
  "#",
  "evil.example",
  "http:",
  "javascript:",
  "reports",
);

test("for any input, a browser stays on this site", () => {
  const paths = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(paths, (given) => {
      const path = safeNextPath(given.join(""));
      expect(path.startsWith("/")).toBe(true);
      expect(new URL(path, "https://here.example").origin).toBe("https://here.example");
      expect(safeNextPath(path)).toBe(path);
    }),
    { numRuns: 20_000 },
  );
});

test("links carry the return path only if there is one", () => {
  expect(withNext("/sign-in", "/reports/x?a=b")).toBe("/sign-in?next=%2Freports%2Fx%3Fa%3Db");
  expect(withNext("/sign-in", "//evil.example")).toBe("/sign-in");
});

// @vitest-environment jsdom
import { runInThisContext } from "node:vm";
import { beforeEach, expect, test, vi } from "vitest";
import { BROWSER_SCRIPTS } from "./generated/browser-scripts";

/** Bytes, at most: every cached page carries its scripts, except `notes`, `push` and `suggest`, which browsers load. */
const MOST = {
  boot: 1_400,
  entity: 1_450,
  member: 2_800,
  notes: 11_400,
  push: 1_500,
  report: 3_300,
  suggest: 3_200,
};

beforeEach(() => {
  vi.stubGlobal("IntersectionObserver", class {});
});

test.each(["boot", "entity", "member", "notes", "push", "report", "suggest"] as const)(
  "%s is small, and whole by itself",
  (name) => {
    const script = BROWSER_SCRIPTS[name];
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(MOST[name]);
    expect(script).not.toMatch(/<\/script|<!--|\bimport\b|\brequire\(|\b__\w+|process\./i);
    expect(() => runInThisContext(script)).not.toThrow();
  },
);

test("the theme is set before the page is, and by its buttons", () => {
  document.body.innerHTML = '<button data-theme-set="dark">';
  localStorage.setItem("theme", "light");
  runInThisContext(BROWSER_SCRIPTS.boot);
  expect(document.documentElement.dataset.theme).toBe("light");
  document.querySelector("button")?.click();
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(localStorage.getItem("theme")).toBe("dark");
  expect(document.querySelector("button")?.getAttribute("aria-pressed")).toBe("true");
});

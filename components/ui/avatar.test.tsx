import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Avatar, initialsOf } from "./avatar";

test.each([
  ["Mara Lindqvist", "ML"],
  ["Ana de la Cruz", "AC"],
  ["王晓明", "王"],
  ["analyst@example.com", "AC"],
  ["  ", "?"],
  ["(Émile)", "É"],
])("%s → %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test("a screen reader skips it, and a Chinese character is marked as Chinese", () => {
  const [latin = "", chinese = ""] = ["Mara Lindqvist", "王晓明"].map((name) =>
    renderToStaticMarkup(<Avatar name={name} />),
  );
  for (const markup of [latin, chinese]) expect(markup).toContain('aria-hidden="true"');
  expect(latin).not.toContain("lang=");
  expect(chinese).toContain('lang="zh"');
});

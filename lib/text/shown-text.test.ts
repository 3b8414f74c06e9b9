import { expect, test } from "vitest";
import { drawableText, isDrawable } from "./shown-text";

test.each([
  ["Lynas’ output rose 4% — to 10,556 t", true],
  ["稀土 price：6,950", true],
  ["two\nlines", true],
  ["10⁶ t", false],
  ["שלום", false],
])("%j is drawable: %s", (text, is) => {
  expect(isDrawable(text)).toBe(is);
});

test("what cannot be drawn is left out of a title", () => {
  expect(drawableText("About  10⁶ t\nof oxide")).toBe("About 10 t of oxide");
});

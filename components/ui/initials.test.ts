import { expect, test } from "vitest";
import { initialsOf } from "./avatar";

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

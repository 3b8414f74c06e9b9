import { expect, it } from "vitest";
import { quotaWords } from "./schema";

it.each([
  [10, "You can make 10 a month."],
  [3, "You can make 3 more this month, of 10."],
  [0, "You have made all 10 of this month."],
])("says that %i are left", (left, words) => {
  expect(quotaWords(left)).toBe(words);
});

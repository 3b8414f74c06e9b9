import { expect, it } from "vitest";
import { WALKED, walkIsCheaper } from "./policy";

it("walks by date for common words of a large corpus, and never for rare or unknown ones", () => {
  expect(walkIsCheaper({ share: 0.6, phrase: false, entries: 150_000 })).toBe(true);
  expect(walkIsCheaper({ share: 0.02, phrase: false, entries: 150_000 })).toBe(false);
  expect(walkIsCheaper({ share: 0.6, phrase: false, entries: 500 })).toBe(false);
  expect(walkIsCheaper({ share: 0, phrase: false, entries: 1_000_000 })).toBe(false);
});

it("matches the entries of a phrase one by one only while there are few", () => {
  expect(walkIsCheaper({ share: 0.5, phrase: true, entries: WALKED })).toBe(false);
  expect(walkIsCheaper({ share: 0.5, phrase: true, entries: 4 * WALKED })).toBe(true);
});

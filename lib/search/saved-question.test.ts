import fc from "fast-check";
import { expect, test } from "vitest";
import { questionHref, questionText, questionWords, readQuestion } from "./saved-question";
import { SearchQuery } from "./schema";

const question = fc.record({
  q: fc.oneof(
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.constantFrom("?q=", "?sort=newest&q=tariffs", "?tag=mines&", "北方稀土 “永磁”", "a&b=c"),
  ),
  sort: fc.constantFrom(undefined, "newest" as const),
  within: fc.constantFrom(undefined, "month" as const, "quarter" as const, "year" as const),
  tag: fc.constantFrom(undefined, "mines", "rare-earths-2"),
  open: fc.constantFrom(undefined, "on" as const),
});

test("a question is read back from its text, and from the address of its results", () => {
  fc.assert(
    fc.property(question, (asked) => {
      const kept = { ...asked, q: asked.q.trim() };
      expect(readQuestion(questionText(asked))).toEqual(kept);
      const { searchParams } = new URL(questionHref(asked), "https://example.org");
      const { q, sort, within, tag, open } = SearchQuery.parse(Object.fromEntries(searchParams));
      expect({ q, sort, within, tag, open }).toEqual(kept);
    }),
  );
});

test("words alone are kept as they were typed, and what the page does not offer is left out", () => {
  expect(questionText({ ...readQuestion(" tariffs "), sort: undefined })).toBe("tariffs");
  expect(readQuestion("?within=decade&sort=newest&kind=x&q=tariffs")).toEqual({
    q: "tariffs",
    sort: "newest",
  });
  expect(readQuestion("?tariffs")).toEqual({ q: "?tariffs" });
});

test("a question in words", () => {
  expect(questionWords(readQuestion("?sort=newest&within=month&tag=new-mines&open=on&q=tariffs"))).toBe(
    "tariffs · Newest first · In the last month · Topic: new mines · Open to me in full",
  );
});

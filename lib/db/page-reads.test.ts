import fc from "fast-check";
import { expect, test } from "vitest";
import { keyNumber, pageReads, parseReads, writeReads } from "./page-reads";

const statement = fc.record({
  tables: fc.array(fc.constantFrom("Report", "Claim", "EntityName"), { maxLength: 3 }),
  asked: fc.array(fc.uuid(), { maxLength: 4 }).map((keys) => new Set(keys)),
  shown: fc.array(fc.oneof(fc.uuid(), fc.constant("a-slug")), { maxLength: 4 }).map((keys) => new Set(keys)),
  mayLag: fc.boolean(),
});

test("what a page read comes back from its trailer as it was", () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 5 }), (statements) => {
      const reads = pageReads(statements);
      const text = writeReads(reads);
      expect(text).toMatch(/^[\x20-\x7e]*$/);
      expect(parseReads(text)).toEqual(reads);
    }),
  );
});

test.each(["now", "now,Report", "soon,Report,,", "now,report,,", "now,Report,A,", "now,Report,,;"])(
  "%s is no such text, and the page is taken for one that read everything",
  (text) => expect(parseReads(text)).toBeNull(),
);

test("a key is 32 bits, the same in every process", () => {
  expect(keyNumber("")).toBe(0x811c9dc5);
  expect(keyNumber("a")).toBe(0xe40c292c);
  expect(keyNumber("foobar")).toBe(0xbf9cf968);
});

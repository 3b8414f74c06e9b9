import fc from "fast-check";
import { expect, test } from "vitest";
import { moved } from "./policy";
import { SubjectText, subjectText } from "./subject";

const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 });

test("moving a line keeps every other one in its order, and moving it back restores all", () => {
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom("up" as const, "down" as const), (order, at, to) => {
      const id = order[at % order.length] ?? "";
      const after = moved(order, id, to);
      expect(after.filter((one) => one !== id)).toEqual(order.filter((one) => one !== id));
      const edge = to === "up" ? order[0] === id : order.at(-1) === id;
      expect(after.indexOf(id) - order.indexOf(id)).toBe(edge ? 0 : to === "up" ? -1 : 1);
      if (!edge) expect(moved(after, id, to === "up" ? "down" : "up")).toEqual(order);
    }),
  );
});

test("a line that is not there moves nothing", () => {
  expect(moved(["a", "b"], "c", "up")).toEqual(["a", "b"]);
});

const slug = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,10}){0,3}$/);
const subject = fc.oneof(
  fc.record({ kind: fc.constantFrom("entity" as const, "author" as const, "report" as const), slug }),
  fc.record({ kind: fc.constant("topic" as const), tag: slug }),
  fc.record({ kind: fc.constant("claim" as const), id: fc.uuid() }),
  fc.record({
    kind: fc.constant("search" as const),
    question: fc
      .string({ minLength: 1, maxLength: 200 })
      .map((text) => text.trim())
      .filter((text) => text !== ""),
  }),
);

test("a subject is read back from its text", () => {
  fc.assert(
    fc.property(subject, (one) => {
      expect(SubjectText.parse(subjectText(one))).toEqual(one);
    }),
  );
});

test.each([
  "",
  "entity",
  "entity:",
  "entity:Upper",
  "entity:a/../b",
  "topic:a b",
  "claim:12",
  "search:",
  "search:   ",
  `search:${"x".repeat(201)}`,
  "account:someone",
  "__proto__:x",
])("“%s” is no subject", (text) => {
  expect(SubjectText.safeParse(text).success).toBe(false);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { ParticipantName, suggestedName } from "./schema";

test.each([
  ["Mara Lindqvist (demonstration)", "Mara Lindqvist"],
  ["Wei Han（演示）", "Wei Han"],
  ["  O’Neill, Dr. Jane  ", "O’Neill Dr. Jane"],
  ["Jane [Acme] Buyer", "Jane Buyer"],
  ["jane@example.com", "jane example.com"],
  ["Zoë\u0308 Ångström-Li", "Zoë\u0308 Ångström-Li"],
  ["(demonstration)", ""],
  ["***", ""],
  ["韩", ""],
  ["韩伟", "韩伟"],
])("%j is proposed as %j", (account, proposed) => {
  expect(suggestedName(account)).toBe(proposed);
});

test("what is proposed is accepted", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (account) => {
      const proposed = suggestedName(account);
      if (proposed !== "") expect(ParticipantName.parse(proposed)).toBe(proposed);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseRule, type Match } from "./choose-rule";

const follow = (kind: Extract<Match, { reason: "follow" }>["kind"], pace: "at_once" | "weekly" | null) =>
  ({ reason: "follow", followId: `${kind}-${pace}`, kind, pace }) as const;

test("what a person holds a copy of is the reason, and the fastest rule is the pace", () => {
  const matches: Match[] = [follow("topic", "at_once"), follow("report", "weekly"), { reason: "exported" }];
  expect(chooseRule(matches, "daily", false)).toEqual({
    reason: "exported",
    followId: "topic-at_once",
    pace: "at_once",
  });
});

test("of two follows that are as fast, the narrower one is named", () => {
  expect(chooseRule([follow("search", null), follow("entity", null)], "weekly", false)).toEqual({
    reason: "follow",
    followId: "entity-null",
    pace: "weekly",
  });
});

test("a withdrawal is told at once to those who used the report, and a correction as they chose", () => {
  expect(chooseRule([{ reason: "opened" }], "never", true).pace).toBe("at_once");
  expect(chooseRule([{ reason: "opened" }], "never", false).pace).toBe("never");
  expect(chooseRule([follow("report", null)], "never", true).pace).toBe("never");
});

test("the order of the rules decides nothing", () => {
  const rule = fc.oneof(
    fc.record({
      reason: fc.constant("follow" as const),
      followId: fc.uuid(),
      kind: fc.constantFrom("entity", "topic", "author", "report", "claim", "search" as const),
      pace: fc.constantFrom("at_once", "daily", "weekly", "never", null),
    }),
    fc.record({ reason: fc.constantFrom("opened", "exported", "mailed", "reply" as const) }),
  ) as fc.Arbitrary<Match>;
  fc.assert(
    fc.property(
      fc
        .array(rule, { minLength: 1, maxLength: 6 })
        .chain((rules) =>
          fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
        ),
      fc.constantFrom("at_once", "daily", "weekly", "never" as const),
      fc.boolean(),
      ([rules, shuffled], pace, withdrawal) => {
        const choice = chooseRule(rules, pace, withdrawal);
        expect(chooseRule(shuffled, pace, withdrawal)).toEqual(choice);
        expect(choice.followId === null).toBe(rules.every(({ reason }) => reason !== "follow"));
      },
    ),
    { numRuns: 200 },
  );
});

import { describe, expect, it } from "vitest";
import { problemOf } from "./policy";
import type { ClaimFacts } from "./schema";

const BATCH: ClaimFacts = {
  subjectId: "0198c0de-0000-7000-8000-000000000001",
  predicate: "batch-quota",
  comparator: "eq",
  value: 40_420,
  upper: null,
  unit: "t",
  objectId: null,
  statement: "first batch of 2024, mining",
  asserterId: null,
  asserterName: "Fastmarkets",
  assertedOn: "2024-02-06",
};

describe("the quota of a batch", () => {
  it("is a mass, with the batch in words", () => {
    expect(problemOf(BATCH)).toBeNull();
    expect(problemOf({ ...BATCH, unit: "kt" })).toBeNull();
  });

  it.each([null, ""])("is refused without its batch (%j)", (statement) =>
    expect(problemOf({ ...BATCH, statement })).toEqual({
      field: "statement",
      message: "Say which batch or period the quota is for.",
    }),
  );

  it("is not a rate: a batch is not a year", () => {
    expect(problemOf({ ...BATCH, unit: "t/a" })?.field).toBe("unit");
    expect(problemOf({ ...BATCH, predicate: "quota" })?.field).toBe("unit");
    expect(problemOf({ ...BATCH, predicate: "quota", unit: "t/a", statement: null })).toBeNull();
  });
});

it("requires no remark for a property whose number says enough", () =>
  expect(problemOf({ ...BATCH, predicate: "delivered", statement: null })).toBeNull());

import { describe, expect, it } from "vitest";
import { factsOf, otherQuantity, typedNumber, valuesOf } from "./claim-values";

const motor = { id: "1", kind: "Product", name: "Motor", chinese: null };
const maker = { id: "2", kind: "Organization", name: "Maker", chinese: null };
const known = new Map([
  ["1", motor],
  ["2", maker],
]);
const chosen = (words: string, block: string, entityIds: string[] = []) => ({
  from: 1,
  to: 2,
  words,
  block,
  before: block.slice(0, block.indexOf(words)),
  entityIds,
});

describe("the form of a claim", () => {
  it("starts from the selected words", () => {
    const text = "It was shown. The motor has an efficiency of > 95 %. The stake is 30 %.";
    const values = valuesOf(chosen("> 95 %", text, ["9", "1"]), known, ["2"], null);
    expect(values).toMatchObject({
      subject: motor,
      predicate: "efficiency",
      comparator: "gt",
      value: "95",
      unit: "%",
    });
    expect(factsOf(values)).toMatchObject({
      facts: { subjectId: "1", value: 95, unit: "%", statement: null },
    });
    expect(valuesOf(chosen("30 %", text), known, ["2"], null)).toMatchObject({
      subject: maker,
      predicate: "ownership-share",
    });
  });

  it("starts from the words if they are no quantity, and from the values of the last claim", () => {
    const last = { asserter: null, asserterName: "X", assertedOn: "2023", document: null };
    expect(valuesOf(chosen("a world first", "It is a world first."), known, [], last)).toMatchObject({
      subject: null,
      predicate: "",
      value: "",
      statement: "a world first",
      asserterName: "X",
      assertedOn: "2023",
    });
  });

  it("says which field is invalid", () => {
    const values = valuesOf(chosen("> 95 %", "efficiency > 95 %", ["1"]), known, [], null);
    expect(factsOf({ ...values, subject: null })).toMatchObject({ field: "subjectId" });
    expect(factsOf({ ...values, predicate: "" })).toMatchObject({ field: "predicate" });
    expect(factsOf({ ...values, value: "many" })).toMatchObject({ field: "value" });
    expect(factsOf({ ...values, comparator: "range" })).toMatchObject({ field: "upper" });
  });

  it("notices when the words now say another number", () => {
    const value = { comparator: "range", value: 9000, upper: 10_500, unit: "t/a" } as const;
    expect(otherQuantity(value, "between 9,000 and 10,500 tonnes a year")).toBeNull();
    expect(otherQuantity(value, "some thousand tonnes")).toBeNull();
    expect(otherQuantity(value, "between 9,000 and 11,000")).toEqual({ ...value, upper: 11_000 });
    expect(otherQuantity(null, "11,000 tonnes")).toBeNull();
  });

  it("accepts numbers as people type them", () => {
    expect(["5,000", "5 000.5", "−3", "36.71"].map(typedNumber)).toEqual([5000, 5000.5, -3, 36.71]);
    for (const wrong of ["", "5,00", "1.2.3", "1e5", "five"]) expect(typedNumber(wrong)).toBeNaN();
  });
});

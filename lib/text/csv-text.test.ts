import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvText } from "./csv-text";

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const cells = (csv: string, divider: string): string[] =>
  csv.split(/\r\n|\r|\n/).flatMap((line) => line.split(divider).map((cell) => cell.replace(/^"+/, "")));

describe("csvText", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["x;=1+1", "x;'=1+1"],
    ["x,+1", "x,'+1"],
    ["x\t@SUM(1)", "x\t'@SUM(1)"],
    ['x;"=1+1"', `x;'"=1+1"`],
    ["x\n-1", "x\n'-1"],
    ["\t=1", "'\t'=1"],
    ["＝1+1", "'＝1+1"],
    ["Baogang, 36.7 %; a group - of two + more", "Baogang, 36.7 %; a group - of two + more"],
    ["2015-01-01", "2015-01-01"],
  ])("writes %j as %j", (cell, written) => {
    const { data } = Papa.parse<Record<string, string>>(csvText([{ cell }]), { header: true });
    expect(data[0]?.cell).toBe(written);
  });

  it("has no cell that is a formula, by whatever a spreadsheet divides the lines", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab=+-@;,\t\r\n\" '＝") });
    fc.assert(
      fc.property(fc.array(fc.record({ one: text, two: text }), { minLength: 1 }), (rows) => {
        const csv = csvText(rows);
        for (const divider of [";", ",", "\t"]) {
          for (const cell of cells(csv, divider)) expect(cell).not.toMatch(FORMULA);
        }
      }),
    );
  });

  it("leaves numbers alone", () => {
    expect(csvText([{ value: -4.2, known: true }])).toBe("value,known\r\n-4.2,true");
  });
});

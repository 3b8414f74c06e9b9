import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { Invalid } from "@/lib/errors";
import { DELIMITERS, type Delimiter } from "@/lib/text/read-csv";
import { dayOrderOf, readDate } from "./dates";
import { guessDecimalMark, readNumber } from "./numbers";
import { readSheet } from "./read-sheet";

const sheet = (lines: readonly string[], said = {}) => readSheet(lines.join("\r\n"), said);
const words = fc.stringMatching(/^[A-Za-z][a-z]{1,8}$/);

describe("what separates the cells", () => {
  test.each<[string, string[], Delimiter, string[]]>([
    [
      "semicolons although numbers have commas",
      ["Name;Share", "A;37,5", "B;1,25", "C;9,1"],
      ";",
      ["Name", "Share"],
    ],
    ["commas although names have semicolons", ["Name,Also", "A,B; C", "D,E"], ",", ["Name", "Also"]],
    ["tabs of a copied table", ["Name\tNote", "A\tOne, two; three", "B\t—"], "\t", ["Name", "Note"]],
    ["bars", ["Name|Note", "A|x"], "|", ["Name", "Note"]],
    ["one column", ["Name", "A Works", "B Works"], ",", ["Name"]],
    ["what Excel says on the first line", ["sep=;", "Name;Note", "A;x,y"], ";", ["Name", "Note"]],
  ])("%s", (_what, lines, delimiter, heads) => {
    expect(sheet(lines)).toMatchObject({ delimiter, heads });
  });

  test("is found whatever the words are, and every cell comes back", () => {
    const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.tuple(
        fc.uniqueArray(words, { minLength: width, maxLength: width, selector: (word) => word.toLowerCase() }),
        fc.array(
          fc.array(
            fc.oneof(
              words,
              words.map((word) => `${word}, "${word}"; ${word}`),
            ),
            {
              minLength: width,
              maxLength: width,
            },
          ),
          { minLength: 3, maxLength: 9 },
        ),
      ),
    );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...(Object.keys(DELIMITERS) as Delimiter[])),
        ([head, body], delimiter) => {
          const read = readSheet(Papa.unparse([head, ...body], { delimiter, quotes: true }));
          expect(read.delimiter).toBe(delimiter);
          expect([read.heads, ...read.rows.map(({ cells }) => cells)]).toEqual([head, ...body]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the heads", () => {
  test("stand below titles, dates and empty lines", () => {
    const read = sheet([
      "Suppliers of magnets;;",
      "as of;31.12.2025;",
      ";;",
      "Name;Country;Share",
      "A;AU;1",
      "B;CN;2",
    ]);
    expect(read).toMatchObject({ headLine: 4, heads: ["Name", "Country", "Share"] });
    expect(read.rows[0]).toEqual({ line: 5, cells: ["A", "AU", "1"] });
  });

  test("that were merged are joined with their parts", () => {
    const read = sheet([",Names,,Identifiers,", "No,en,zh,LEI,QID", "1,A,甲,x,Q1"]);
    expect(read.heads).toEqual(["No", "Names en", "Names zh", "Identifiers LEI", "Identifiers QID"]);
    expect(read.rows).toHaveLength(1);
  });

  test("without a name are called by their letter, and never two the same", () => {
    expect(sheet(["Name,,Name", "A,1,B", "C,2,D"]).heads).toEqual(["Name", "Column B", "Name (2)"]);
  });

  test("may be named by a person", () => {
    expect(sheet(["Alpha,Beta", "Name,Country", "A,AU"], { headLine: 2 }).heads).toEqual(["Name", "Country"]);
    expect(() => sheet(["A,B", "1,2"], { headLine: 9 })).toThrow(Invalid);
  });

  test.each([
    ["nothing", [""], /empty/],
    ["no row", ["Name,Country"], /no row below/],
    ["an open quotation mark", ["Name,Note", 'A,"x'], /Line 2: a quotation mark/],
    [
      "columns without end",
      [Array.from({ length: 300 }, (_, at) => `c${at}x`).join(","), "a,b"],
      /300 columns/,
    ],
  ])("with %s are refused", (_what, lines, message) => {
    expect(() => sheet(lines)).toThrow(message);
  });
});

describe("numbers", () => {
  test.each<[string[], string]>([
    [["37,5", "1.234,5"], ","],
    [["37.5", "1,234.5"], "."],
    [["1.234", "12"], "unclear"],
    [["37,5", "37.5"], "unclear"],
    [["1.234", "0,5"], ","],
    [["12", "Name, of"], "none"],
  ])("%j have %j", (cells, mark) => {
    expect(guessDecimalMark(cells)).toBe(mark);
  });

  test.each<[string, "." | "," | null, number | null]>([
    ["37,5 %", ",", 37.5],
    ["1.234", ",", 1234],
    ["1.234", ".", 1.234],
    ["1.234", null, null],
    ["12,5", null, 12.5],
    ["1 234,5", ",", 1234.5],
    ["1.23.4", ",", null],
    ["1,2,3", ".", null],
    ["about 5", ".", null],
    ["", ".", null],
  ])("%j with %j is %j", (cell, mark, value) => {
    expect(readNumber(cell, mark)).toBe(value);
  });

  test("that were written with a mark are read with it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom("en", "de", "fr"),
        (cents, locale) => {
          const value = cents / 100;
          const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
          expect(readNumber(written, locale === "en" ? "." : ",")).toBe(value);
        },
      ),
    );
  });
});

describe("dates", () => {
  test.each<[string, Parameters<typeof readDate>[1], string | null]>([
    ["2024-05-31", null, "2024-05-31"],
    ["2024-05-31 00:00:00", null, "2024-05-31"],
    ["31.12.2024", null, "2024-12-31"],
    ["31/12/2024", null, "2024-12-31"],
    ["12/31/2024", null, "2024-12-31"],
    ["03/04/2024", null, null],
    ["03/04/2024", "day-first", "2024-04-03"],
    ["03/04/2024", "month-first", "2024-03-04"],
    ["03/04/2024", "mixed", null],
    ["04/04/2024", null, "2024-04-04"],
    ["May 2024", null, "2024-05"],
    ["2024年5月", null, "2024-05"],
    ["2024", null, "2024"],
    ["45291", null, null],
    ["31.02.2024", null, null],
    ["soon", null, null],
  ])("%j, %j first, is %j", (cell, order, iso) => {
    expect(readDate(cell, order)).toBe(iso);
  });

  test("of a column say together which number is the day", () => {
    expect(dayOrderOf(["03/04/2024", "31/04/2024"])).toBe("day-first");
    expect(dayOrderOf(["3/4/2024", "4/13/2024"])).toBe("month-first");
    expect(dayOrderOf(["13/4/2024", "4/13/2024"])).toBe("mixed");
    expect(dayOrderOf(["3/4/2024", "31.12.2024"])).toBeNull();
  });
});

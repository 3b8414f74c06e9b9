import { expect, it } from "vitest";
import type { Block } from "@/lib/document/block";
import { draft, findingsOf, type Piece, paragraph } from "../checks.fixture";

const CLAIM = { type: "claim", attrs: { id: "0198f0a0-1111-7000-8000-00000000000c" } } as const;
type Cell = string | Piece[];

/** A table with its first row as the head. */
function table(...rows: Cell[][]): Block {
  return {
    type: "table",
    attrs: { id: "the-table-1" },
    content: rows.map((row, index) => ({
      type: "tableRow",
      content: row.map((cell) => {
        const whole = paragraph(...(typeof cell === "string" ? [cell] : cell));
        const content = whole.type === "paragraph" ? whole.content : [];
        return {
          type: index === 0 ? "tableHeader" : "tableCell",
          content: [{ type: "paragraph", content: cell === "" ? [] : content }],
        };
      }),
    })),
  };
}
const line = (id: string, text: string): Block => ({ ...paragraph(text), attrs: { id } }) as Block;
const found = (...blocks: Block[]) =>
  findingsOf("number-without-claim", draft(blocks)).map(({ words }) => words);

const HEAD = ["Mine", "Output, t", "Year"];

it("finds the numbers of a table, one a row, with or without their unit", () => {
  expect(
    found(table(HEAD, ["Bayan Obo", "5,000", "2024"], ["Kachin", "36.7 %", "2023"], ["Lai", "", ""])),
  ).toEqual(["5,000", "36.7 %"]);
  expect(found(table(["矿山", "产量"], ["白云鄂博", "5万吨"], ["龙南", "—"]))).toEqual(["5万吨"]);
});

it("ignores years, codes and row numbers", () => {
  const head = ["No.", "Element", "HS code", "Since"];
  expect(
    found(table(head, ["1", "Dysprosium", "2846 90", "2023"], ["2", "Terbium", "2805 30", "2024–25"])),
  ).toEqual([]);
});

it("ignores numbers of acts and codes, and finds a count of acts", () => {
  expect(found(table(["Element", "Announcement"], ["Samarium", "18"], ["Europium", "57"]))).toEqual([]);
  expect(found(table(["Act", "Announcement No."], ["Licence", "18"]))).toEqual([]);
  expect(found(table(["元素", "公告"], ["钐", "18"]))).toEqual([]);
  expect(found(table(["Element", "Chinese tariff line for the metal"], ["Terbium", "2805 30"]))).toEqual([]);
  for (const code of ["2805.3013", "2846.90.19", "2805.30.10.10", "7440-27-9"])
    expect(found(table(["Element", "Known as"], ["Terbium", code]))).toEqual([]);
  for (const head of ["Number of announcements", "Announcements", "Licences", "Tariff, %"])
    expect(found(table(["Year", head], ["2025", "18"]))).toEqual(["18"]);
  expect(found(table(["Oxide", "Price"], ["Terbium", "2805.30"]))).toEqual(["2805.30"]);
});

it("finds a number next to a claim, and ignores a claimed cell", () => {
  const claimed: Piece = { words: "5,000", mark: CLAIM };
  expect(found(table(HEAD, ["Bayan Obo", [claimed], "2024"]))).toEqual([]);
  expect(found(table(["Mine", "2023, t", "2024, t"], ["Bayan Obo", [claimed], "6,000"]))).toEqual(["6,000"]);
});

it("applies a note to its cell, its row or its column, and a source line to the whole table", () => {
  const note: Piece = { note: "Filing of May 2024." };
  expect(found(table(HEAD, ["Bayan Obo", ["5,000", note], ""], ["Kachin", "300", ""]))).toEqual(["300"]);
  expect(found(table(HEAD, [["Bayan Obo", note], "5,000", ""], ["Kachin", "300", ""]))).toEqual(["300"]);
  expect(found(table(["Mine", ["Output, t", note], "Year"], ["Bayan Obo", "5,000", ""]))).toEqual([]);
  const rows = table(HEAD, ["Bayan Obo", "5,000", "2024"]);
  expect(found(rows, line("the-line-1", "Source: USGS, 2025."))).toEqual([]);
  expect(found(rows, line("the-line-1", "来源：海关总署"))).toEqual([]);
  expect(found(line("the-line-1", "According to the USGS, mines put out:"), rows)).toEqual([]);
  expect(found(line("the-line-1", "Mines put out:"), rows)).toEqual(["5,000"]);
});

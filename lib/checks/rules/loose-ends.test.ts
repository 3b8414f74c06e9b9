import { expect, it } from "vitest";
import type { Block } from "@/lib/document/block";
import { draft, findingsOf, paragraph } from "../checks.fixture";

it.each([
  [". Dealers wait for the quota.", "."],
  ["  , and the rest follows.", ","],
  ["。稀土价格上涨。", "。"],
])("points at the start of %j", (text, words) => {
  expect(findingsOf("loose-start", draft([paragraph(text)])).map((found) => found.words)).toEqual([words]);
});

it.each(["Dealers wait.", "… and then nothing.", ".NET is a framework.", "(Dealers wait.)", "“No.”"])(
  "lets %j pass",
  (text) => {
    expect(findingsOf("loose-start", draft([paragraph(text)]))).toEqual([]);
  },
);

const cell = (text: string) => ({
  type: "tableCell" as const,
  content: [
    { type: "paragraph" as const, ...(text !== "" && { content: [{ type: "text" as const, text }] }) },
  ],
});
const table = (...rows: string[][]): Block => ({
  type: "table",
  attrs: { id: "table-0001" },
  content: rows.map((cells) => ({ type: "tableRow", content: cells.map(cell) })),
});

it("names the empty rows of a table, and no row with a word in it", () => {
  const found = findingsOf("empty-row", draft([table(["a", "b"], ["", " "], ["", "c"], ["", ""])]));
  expect(found.map(({ note }) => note)).toEqual(["Rows 2, 4."]);
  expect(findingsOf("empty-row", draft([table(["a", ""], ["", "c"])]))).toEqual([]);
});

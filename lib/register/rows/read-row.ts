import type { Sheet } from "../reading/read-sheet";
import type { ReadRow } from "../types";

/** Why a row cannot be read, with the head of its column. */
export class Unreadable extends Error {}

/**
 * A row of a spreadsheet, or why it cannot be read.
 *
 * @param heads of the columns; a cell beyond them belongs to none
 * @param known what can be said of a row that is refused
 * @param parse reads its cells; throws Unreadable
 */
export function readRow<Data>(
  { line, cells }: Sheet["rows"][number],
  heads: readonly string[],
  known: { key: string; label: string },
  parse: () => Data,
): ReadRow<Data> {
  const row = { line, key: known.key.slice(0, 200) || null, label: known.label, remark: "" };
  try {
    if (cells.slice(heads.length).some((one) => one !== ""))
      throw new Unreadable(`The row has ${cells.length} cells; there are ${heads.length} heads.`);
    return { ...row, data: parse(), refusal: null };
  } catch (error) {
    if (error instanceof Unreadable) return { ...row, data: null, refusal: error.message };
    throw error;
  }
}

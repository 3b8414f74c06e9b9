import type { z } from "zod";
import { OWNER_FIRST } from "@/lib/entities/concentration/ownership";
import { needsOwnershipEvidence } from "@/lib/entities/concentration/ownership-evidence";
import { AddDocument, AddRelationship } from "@/lib/entities/relationships/schema";
import { Confidence, type RelationshipKind } from "@/lib/entities/schema";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import { AddSourceDocument } from "@/lib/evidence/sources/schema";
import { EDGE_KINDS } from "@/lib/field/words";
import { type DayOrder, readDate } from "../reading/dates";
import { type DecimalMark, readNumber } from "../reading/numbers";
import type { Sheet } from "../reading/read-sheet";
import type { DocumentData, ReadRow, RelationshipData } from "../types";
import type { Field, RelationshipField } from "./fields";
import { readRow, Unreadable } from "./read-row";

/** How the rows of a list of relationships are read. */
export type RelationshipReading = {
  columns: readonly (Field | null)[];
  heads: readonly string[];
  decimalMark: DecimalMark | null;
  dayOrder: DayOrder | "mixed" | null;
  /** where a row says none */
  kind: RelationshipKind | null;
  confidence: z.output<typeof Confidence>;
};

/** One row of a list of relationships. What could be read in two ways is refused, not guessed. */
export function readRelationship(
  row: Sheet["rows"][number],
  reading: RelationshipReading,
): ReadRow<RelationshipData> {
  const cell: Cell = (field) => row.cells[reading.columns.indexOf(field)] ?? "";
  const label = `${cell("from") || "?"} → ${cell("to") || "?"}`.slice(0, 300);
  return readRow(row, reading.heads, { key: cell("key"), label }, () => edgeOf(cell, reading));
}

type Cell = (field: RelationshipField) => string;
type Fail = (field: RelationshipField, why: string) => Unreadable;

function edgeOf(cell: Cell, reading: RelationshipReading): RelationshipData {
  const fail: Fail = (field, why) =>
    new Unreadable(`${reading.heads[reading.columns.indexOf(field)] ?? field}: ${why}`);
  const date = (field: "validFrom" | "validTo" | "asOf" | "published"): string | null => {
    if (cell(field) === "") return null;
    const iso = readDate(cell(field), reading.dayOrder);
    if (iso === null)
      throw fail(
        field,
        `“${cell(field).slice(0, 40)}” is not clearly a date. Write it as 2027-06-30, 2027-06 or 2027.`,
      );
    return iso;
  };
  const confidence = Confidence.safeParse(cell("confidence").toLowerCase() || reading.confidence);
  if (!confidence.success) throw fail("confidence", "It is high, medium or low.");
  const note = AddRelationship.shape.note.safeParse(cell("note") || null);
  if (!note.success) throw fail("note", note.error.issues[0]?.message ?? "It cannot be read.");
  const data = {
    from: endOf("from", cell, fail),
    kind: kindOf(cell("kind"), reading.kind, fail),
    to: endOf("to", cell, fail),
    sharePercent: shareOf(cell("share"), reading.decimalMark, fail),
    validFrom: date("validFrom"),
    validTo: date("validTo"),
    asOf: date("asOf"),
    confidence: confidence.data,
    note: note.data,
    document: documentOf(cell, date, fail),
  };
  refuseContradictions(data, fail);
  return data;
}

function endOf(field: "from" | "to", cell: Cell, fail: Fail): string {
  const text = cell(field).replace(/^.*\/entities\//, "");
  if (text === "") throw fail(field, "The row does not say which entity.");
  if (text.length > 200) throw fail(field, "It has more than 200 characters.");
  return text;
}

function kindOf(cell: string, kind: RelationshipKind | null, fail: Fail): RelationshipKind {
  const asked = cell.toLowerCase().replace(/[\s_]+/g, "-");
  const found = EDGE_KINDS.find((one) => one === asked);
  if (found) return found;
  if (cell !== "")
    throw fail(
      "kind",
      `“${cell.slice(0, 40)}” is no kind of relationship. There are ${EDGE_KINDS.join(", ")}.`,
    );
  if (kind === null)
    throw new Unreadable("The row says no kind of relationship, and none was chosen for all.");
  return kind;
}

function shareOf(cell: string, mark: DecimalMark | null, fail: Fail): number | null {
  if (cell === "") return null;
  const share = readNumber(cell, mark);
  if (share === null) throw fail("share", `“${cell.slice(0, 40)}” is not clearly one number.`);
  if (share <= 0 || share > 100)
    throw fail("share", `A share is more than 0 and at most 100 per cent, not ${share}.`);
  // More precise than a share is kept.
  return Number(share.toFixed(3));
}

function documentOf(
  cell: Cell,
  date: (field: "published") => string | null,
  fail: Fail,
): DocumentData | null {
  const [source, title, url] = [cell("source") || null, cell("document") || null, cell("url") || null];
  if (title === null && url === null) {
    if (source === null) return null;
    throw fail("source", "Give the document’s title or address too: a source alone proves nothing.");
  }
  const checked = AddSourceDocument.shape.url.safeParse(url ?? undefined);
  if (!checked.success) throw fail("url", "This is not a web address.");
  const quote = AddDocument.shape.quote.safeParse(cell("quote") || null);
  if (!quote.success) throw fail("quote", quote.error.issues[0]?.message ?? "It cannot be read.");
  if (title !== null && title.length > 500) throw fail("document", "Use at most 500 characters.");
  if (source !== null && source.length > 200) throw fail("source", "Use at most 200 characters.");
  return {
    source,
    title,
    url: checked.data ?? null,
    published: date("published"),
    quote: quote.data,
    locator: cell("locator").slice(0, 100) || null,
  };
}

/** The same rules as at the desk. */
function refuseContradictions(data: RelationshipData, fail: Fail): void {
  if (data.from === data.to) throw fail("to", "It needs two entities.");
  if (data.sharePercent !== null && !OWNER_FIRST.some((kind) => kind === data.kind))
    throw fail("share", "Only an owner or a partner in a joint venture has a share.");
  const words = data.document ? [data.document.quote, data.note].filter(Boolean).join(" ") : null;
  if (needsOwnershipEvidence(data.kind, words))
    throw fail(
      "kind",
      "“subsidiary-of” needs a document whose words speak of ownership. Until then, use “affiliated-with”.",
    );
  const [from, to] = [data.validFrom, data.validTo].map((text) => parsePartialDate(text ?? ""));
  if (!from || !to) return;
  if (from.precision !== to.precision)
    throw fail(
      "validTo",
      `It begins with a ${from.precision} and ends with a ${to.precision}: give both as precisely.`,
    );
  if (to.day < from.day) throw fail("validTo", "It cannot end before it begins.");
}

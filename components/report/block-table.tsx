import { sequence } from "@/components/ui/mixed-text";
import type { Block, TableCell } from "@/lib/document/block";
import { FlowOrLine } from "./block-flow";
import type { Reading } from "./reading";

type Table = Extract<Block, { type: "table" }>;
type Row = Table["content"][number];

/** A table; leading rows of header cells become its head. Scrolls sideways by keyboard too. */
export function TableBlock({
  block,
  className = "",
  reading,
}: {
  block: Table;
  className?: string;
  reading: Reading;
}) {
  const headRows = block.content.findIndex((row) => !isHead(row));
  const split = headRows === -1 ? 0 : headRows;
  const head = block.content.slice(0, split);
  const rows = (part: readonly Row[], scope: "col" | "row") =>
    sequence(part, (row) => <tr>{cells(row.content ?? [], scope, reading)}</tr>);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is not a group of form fields
    <div
      role="group"
      id={block.attrs.id}
      className={`table-scroll ${className}`.trim()}
      aria-label="Table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the keyboard's focus
      tabIndex={0}
    >
      <table>
        {head.length > 0 && <thead>{rows(head, "col")}</thead>}
        <tbody>{rows(block.content.slice(split), "row")}</tbody>
      </table>
    </div>
  );
}

const isHead = (row: Row): boolean => (row.content ?? []).every((cell) => cell.type === "tableHeader");

function cells(row: readonly TableCell[], scope: "col" | "row", reading: Reading) {
  return sequence(row, (cell) => {
    const { colspan = 1, rowspan = 1, align } = cell.attrs ?? {};
    const span = {
      colSpan: colspan > 1 ? colspan : undefined,
      rowSpan: rowspan > 1 ? rowspan : undefined,
      "data-align": align ?? undefined,
    };
    const words = <FlowOrLine content={cell.content} reading={reading} />;
    return cell.type === "tableHeader" ? (
      <th scope={scope} {...span}>
        {words}
      </th>
    ) : (
      <td {...span}>{words}</td>
    );
  });
}

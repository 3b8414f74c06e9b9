import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { ImportLine } from "@/lib/register/types";
import { PLANS } from "./labels";

/** What each line is to do, or has done. */
export function ImportLines({ lines }: { lines: readonly ImportLine[] }) {
  return (
    <Table label="Lines" stack>
      <TableHead>
        <TableRow>
          <TableHeading numeric>Line</TableHeading>
          <TableHeading>What it is about</TableHeading>
          <TableHeading>Plan</TableHeading>
          <TableHeading>Note</TableHeading>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.number}>
            <TableCell label="Line" numeric>
              {line.line}
            </TableCell>
            <TableCell label="About" className="wrap-anywhere">
              {line.entitySlug ? (
                <a href={`/entities/${line.entitySlug}`} className="quiet-link">
                  {line.label}
                </a>
              ) : (
                line.label || "—"
              )}
            </TableCell>
            <TableCell label="Plan" className="whitespace-nowrap">
              {PLANS[line.plan].one}
              {line.doneAt && (
                <span className="block text-[0.8125rem] text-ink-faint">
                  {line.undoneAt ? (line.kept ? "kept" : "undone") : "done"}
                </span>
              )}
            </TableCell>
            <TableCell label="Note" className="wrap-anywhere">
              {line.kept || line.remark || "—"}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

import { DateTime } from "@/components/ui/date-time";
import { Table, TableBody, TableCell, TableHead, TableHeading, TableRow } from "@/components/ui/table";
import type { BatchLine } from "@/lib/people/types";

const WORDS = {
  create: "New account",
  grant: "Has an account",
  same: "Nothing to do",
  refuse: "Refused",
} as const;

/** What is to happen with each line, or has. */
export function BatchLines({ lines }: { lines: readonly BatchLine[] }) {
  return (
    <Table label="Lines" stack>
      <TableHead>
        <TableRow>
          <TableHeading numeric>Line</TableHeading>
          <TableHeading>Person</TableHeading>
          <TableHeading>Plan</TableHeading>
          <TableHeading>Membership</TableHeading>
          <TableHeading>Note</TableHeading>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.number}>
            <TableCell label="Line" numeric>
              {line.number}
            </TableCell>
            <TableCell label="Person" className="break-all">
              {line.accountId ? (
                <a href={`/admin/people/${line.accountId}`} className="quiet-link">
                  {line.email}
                </a>
              ) : (
                line.email || "—"
              )}
              {line.name && <span className="block text-[0.8125rem] text-ink-faint">{line.name}</span>}
            </TableCell>
            <TableCell label="Plan" className="whitespace-nowrap">
              {WORDS[line.plan]}
              {line.doneAt && <span className="block text-[0.8125rem] text-ink-faint">done</span>}
            </TableCell>
            <TableCell label="Membership">
              {line.tierName && line.plan !== "refuse" ? (
                <>
                  {line.tierName}
                  {line.endsAt && (
                    <span className="block text-[0.8125rem] text-ink-faint">
                      to <DateTime value={line.endsAt} />
                    </span>
                  )}
                </>
              ) : (
                "—"
              )}
            </TableCell>
            <TableCell label="Note">{line.remark || "—"}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

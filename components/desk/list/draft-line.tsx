import { DateTime } from "@/components/ui/date-time";
import type { DraftRow } from "@/lib/reports/draft-types";
import { StateBadge } from "../state-badge";

/** One report in the desk's list: the whole line links to its editor. */
export function DraftLine({ row }: { row: DraftRow }) {
  return (
    <li className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-1.5 px-1 py-4 transition-colors hover:bg-hover sm:flex-nowrap">
      <div className="min-w-0">
        <a
          href={`/desk/reports/${row.id}`}
          className="font-serif text-lg leading-snug font-semibold text-ink after:absolute after:inset-0 wrap-anywhere"
        >
          {row.title === "" ? "Untitled" : row.title}
        </a>
        <p className="mt-1 type-meta">
          {row.authors.length > 0 ? row.authors.join(", ") : "No author yet"} · Saved{" "}
          <DateTime value={row.savedAt} />
          {row.savedBy && ` by ${row.savedBy}`}
        </p>
      </div>
      <div className="shrink-0 pt-1">
        <StateBadge state={row.state} />
      </div>
    </li>
  );
}

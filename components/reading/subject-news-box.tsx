import { DateTime } from "@/components/ui/date-time";
import type { SubjectNews } from "@/lib/reading/types";
import { NewsList } from "./news-line";

/** What is new about an entity or a source. Rendered to markup for the script of a cached page. */
export function SubjectNewsBox({ news: { since, lines } }: { news: SubjectNews }) {
  return (
    <aside
      aria-label="Since you were here"
      className="mt-6 rounded-card border-l-[3px] border-info bg-info-wash px-4 py-3 text-sm print:hidden"
    >
      <details open={lines.length < 4}>
        <summary className="font-semibold text-ink">
          {lines.length === 1 ? "One change" : `${lines.length} changes`} since you looked on{" "}
          <DateTime value={since} show="day" style="long" />
        </summary>
        <div className="mt-2">
          <NewsList lines={lines} />
        </div>
      </details>
    </aside>
  );
}

import { DateTime } from "@/components/ui/date-time";
import type { ReportHead } from "@/lib/reports/types";

type Props = { head: Pick<ReportHead, "dated" | "publishedAt"> };

/** When a report was published here, and the other date it carries, if any. */
export function DatedLine({ head: { dated, publishedAt } }: Props) {
  if (!dated) return <DateTime value={publishedAt} style="long" />;
  return (
    <>
      Dated <DateTime value={dated.on} show="day" style="long" />, published here{" "}
      <DateTime value={publishedAt} style="long" />
    </>
  );
}

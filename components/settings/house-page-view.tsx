import { ReportText } from "@/components/report/report-text";
import { Markup } from "@/components/ui/markup";
import type { Block } from "@/lib/document/block";

/** A page that the house writes itself. */
export function HousePageView({ title, blocks }: { title: string; blocks: readonly Block[] }) {
  return (
    <Markup as="article" className="mx-auto max-w-[41.25rem] py-10 sm:py-14">
      <h1 className="type-display wrap-anywhere">{title}</h1>
      <div className="mt-8">
        <ReportText segments={[{ level: null, blocks: [...blocks] }]} cards={[]} anchors={false} />
      </div>
    </Markup>
  );
}

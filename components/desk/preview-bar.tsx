import { ArrowLeft } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { AccessLevelChoice } from "@/lib/reports/draft-types";

type Props = { reportId: string; levels: readonly AccessLevelChoice[]; current: string };

/** The reader level the draft is shown for, and the link back to it. */
export function PreviewBar({ reportId, levels, current }: Props) {
  const choices = [...levels, { slug: "staff", name: "The desk" }];
  return (
    <header className="sticky top-0 z-30 border-b border-rule bg-sunken">
      <div className="page-width flex flex-wrap items-center gap-x-4 sm:h-14">
        <LinkButton href={`/desk/reports/${reportId}`} variant="quiet" size="sm" className="-ml-3">
          <ArrowLeft aria-hidden="true" />
          Back to writing
        </LinkButton>
        <span className="text-[0.8125rem] text-ink-faint">Preview of the saved draft for:</span>
        <LinkTabs
          label="Preview as"
          className="min-w-0 max-sm:basis-full [&_ul]:border-b-0"
          tabs={choices.map(({ slug, name }) => ({
            href: `/desk/reports/${reportId}/preview?as=${slug}`,
            name: slug === "public" ? "Everyone" : name,
            current: slug === current,
          }))}
        />
      </div>
    </header>
  );
}

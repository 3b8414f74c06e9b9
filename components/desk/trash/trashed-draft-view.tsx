import { ArrowLeft, Eye, History } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import type { TrashedDraft } from "@/lib/reports/draft-types";
import { PurgeButton } from "./purge-button";
import { RestoreButton } from "./restore-button";
import { TrashFacts } from "./trash-view";

/** Replaces the editor for a draft in the trash. */
export function TrashedDraftView({ draft, mayPurge }: { draft: TrashedDraft; mayPurge: boolean }) {
  const { reportId, title } = draft;
  return (
    <main id="main" tabIndex={-1} className="page-width max-w-3xl pt-6 pb-24">
      <LinkButton href="/desk/trash" variant="quiet" size="sm" className="-ml-3">
        <ArrowLeft aria-hidden="true" />
        Trash
      </LinkButton>
      <h1 className="mt-3 type-title wrap-anywhere">{title === "" ? "Without a title" : title}</h1>
      <p className="mt-4">This draft is in the trash. Restore it to continue writing.</p>
      <TrashFacts draft={draft} />
      <div className="mt-6 flex flex-wrap gap-2">
        <RestoreButton reportId={reportId} title={title} />
        <LinkButton href={`/desk/reports/${reportId}/preview?as=staff`} variant="quiet" size="sm">
          <Eye aria-hidden="true" />
          Preview
        </LinkButton>
        <LinkButton href={`/desk/reports/${reportId}/history`} variant="quiet" size="sm">
          <History aria-hidden="true" />
          History
        </LinkButton>
        {mayPurge && <PurgeButton reportId={reportId} title={title} />}
      </div>
    </main>
  );
}

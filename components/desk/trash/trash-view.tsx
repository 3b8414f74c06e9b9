import { Trash2 } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { TrashedDraft } from "@/lib/reports/draft-types";
import { TRASH_DAYS } from "@/lib/reports/trash-policy";
import { PurgeButton } from "./purge-button";
import { RestoreButton } from "./restore-button";

type Props = { drafts: readonly TrashedDraft[]; mayPurge: boolean };

/** The deleted drafts that the viewer may restore. */
export function TrashView({ drafts, mayPurge }: Props) {
  return (
    <>
      <h1 className="type-title">Trash</h1>
      <p className="mt-2 max-w-prose text-sm text-ink-soft">
        A deleted draft stays here for {TRASH_DAYS} days, with its history and its address. You see those that
        you may restore.
      </p>
      {drafts.length === 0 ? (
        <EmptyState
          icon={Trash2}
          title="The trash is empty"
          text="You can delete drafts in the editor, under Details."
          className="mt-6"
        >
          <LinkButton href="/desk" variant="secondary">
            All reports
          </LinkButton>
        </EmptyState>
      ) : (
        <ul className="mt-5 divide-y divide-rule border-y border-rule">
          {drafts.map((draft) => (
            <TrashLine key={draft.reportId} draft={draft} mayPurge={mayPurge} />
          ))}
        </ul>
      )}
    </>
  );
}

function TrashLine({ draft, mayPurge }: { draft: TrashedDraft; mayPurge: boolean }) {
  const { reportId, title } = draft;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-1 py-4 sm:flex-nowrap">
      <div className="min-w-0">
        <a
          href={`/desk/reports/${reportId}`}
          className="font-serif text-lg leading-snug font-semibold text-ink wrap-anywhere hover:underline"
        >
          {title === "" ? "Untitled" : title}
        </a>
        <TrashFacts draft={draft} />
      </div>
      <div className="flex shrink-0 flex-wrap gap-2">
        <RestoreButton reportId={reportId} title={title} />
        {mayPurge && <PurgeButton reportId={reportId} title={title} />}
      </div>
    </li>
  );
}

/** Who deleted a draft, when, and when it will be purged. */
export function TrashFacts({ draft }: { draft: TrashedDraft }) {
  const { begunBy, deletedBy, deletedAt, until } = draft;
  return (
    <p className="mt-1 type-meta">
      {begunBy && `Started by ${begunBy} · `}Deleted <DateTime value={deletedAt} />
      {deletedBy && ` by ${deletedBy}`} · Kept until <DateTime value={until} />
    </p>
  );
}

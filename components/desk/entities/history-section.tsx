import { actionLabel } from "@/components/admin/audit-action-label";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { undoMergeAction, undoSplitAction } from "@/lib/entities/actions/merges";
import type { DeskAct, DeskMerge, DeskSplit } from "@/lib/entities/desk-types";
import { ActButton } from "./act-button";
import { DeskEntityName } from "./desk-entity-name";
import { More, Section } from "./section";

type Props = { merges: DeskMerge[]; splits: DeskSplit[]; acts: DeskAct[] };

/** Merges and splits, which can be undone here at any time, and the history of the entity. */
export function HistorySection({ merges, splits, acts }: Props) {
  return (
    <Section
      id="history"
      title="Merges and history"
      text="A merge or split can be undone at any time, whatever happened since."
    >
      {merges.length + splits.length === 0 && <p className="text-sm text-ink-soft">Never merged or split.</p>}
      <ul className="divide-y divide-rule text-sm">
        {merges.map((merge) => (
          <li key={merge.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
            <div className="min-w-0">
              <p>
                <DeskEntityName entity={merge.from} /> merged into <DeskEntityName entity={merge.into} />
              </p>
              <p className="type-meta">
                <DateTime value={merge.mergedAt} />
                {merge.by && ` by ${merge.by}`} · {merge.reason}
              </p>
            </div>
            {merge.undoneAt ? (
              <Badge>Undone</Badge>
            ) : (
              <ActButton
                action={undoMergeAction}
                values={{ mergeId: merge.id }}
                tone="secondary"
                of={merge.from.name}
              >
                Undo merge
              </ActButton>
            )}
          </li>
        ))}
        {splits.map((split) => (
          <li key={split.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
            <div className="min-w-0">
              <p>
                <DeskEntityName entity={split.made} /> split off
              </p>
              <p className="type-meta">
                <DateTime value={split.splitAt} />
                {split.by && ` by ${split.by}`}
                {split.reason && ` · ${split.reason}`}
              </p>
            </div>
            {split.undoneAt ? (
              <Badge>Undone</Badge>
            ) : (
              !split.madeIsMerged && (
                <ActButton
                  action={undoSplitAction}
                  values={{ entityId: split.fromId, newEntityId: split.made.id }}
                  tone="secondary"
                  of={split.made.name}
                >
                  Undo split
                </ActButton>
              )
            )}
          </li>
        ))}
      </ul>
      <More title={`Full history (${acts.length})`}>
        <ol className="space-y-1.5 text-sm">
          {acts.map(({ seq, at, by, action }) => (
            <li key={seq}>
              <DateTime value={at} className="text-ink-faint" /> {by ?? "The operator"} {actionLabel(action)}
            </li>
          ))}
        </ol>
      </More>
    </Section>
  );
}

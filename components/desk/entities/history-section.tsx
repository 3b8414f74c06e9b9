import { actionLabel } from "@/components/admin/audit-action-label";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { undoMergeAction, undoSplitAction } from "@/lib/entities/actions/merges";
import type { DeskAct, DeskMerge } from "@/lib/entities/desk-types";
import { ActButton } from "./act-button";
import { DeskEntityName } from "./desk-entity-name";
import { More, Section } from "./section";

type Props = { entityId: string; merges: DeskMerge[]; acts: DeskAct[] };

/** Merges and splits, which can be undone here at any time, and the history of the entity. */
export function HistorySection({ entityId, merges, acts }: Props) {
  const splits = acts.filter(({ splitInto }) => splitInto !== null);
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
        {splits.map(
          ({ seq, at, by, splitInto, reason }) =>
            splitInto && (
              <li key={seq} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
                <div className="min-w-0">
                  <p>
                    <DeskEntityName entity={splitInto} /> split off
                  </p>
                  <p className="type-meta">
                    <DateTime value={at} />
                    {by && ` by ${by}`}
                    {reason && ` · ${reason}`}
                  </p>
                </div>
                <ActButton
                  action={undoSplitAction}
                  values={{ entityId, newEntityId: splitInto.id }}
                  tone="secondary"
                  of={splitInto.name}
                >
                  Undo split
                </ActButton>
              </li>
            ),
        )}
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

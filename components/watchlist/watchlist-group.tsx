import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/form-fields";
import { deleteGroupAction, renameGroupAction } from "@/lib/following/actions";
import type { WatchlistSection } from "@/lib/following/types";
import { type GroupChoice, WatchlistLine } from "./watchlist-line";

type Props = { section: WatchlistSection; groups: readonly GroupChoice[] };

/** A group of the watchlist with its lines; what is in no group comes first and has no heading of its own. */
export function WatchlistGroup({ section: { id, name, items }, groups }: Props) {
  return (
    <section aria-label={name ?? "In no group"}>
      {id !== null && name !== null && <Heading id={id} name={name} />}
      {items.length === 0 ? (
        <p className="mt-3 text-sm text-ink-faint">Nothing in this group yet: “Edit” moves a line into it.</p>
      ) : (
        <ol className="mt-3 divide-y divide-rule border-y border-rule">
          {items.map((item, index) => (
            <li key={item.id} data-line={item.id} className="py-4">
              <WatchlistLine
                item={item}
                groupId={id}
                groups={groups}
                first={index === 0}
                last={index === items.length - 1}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Heading({ id, name }: { id: string; name: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h2 className="type-subhead wrap-anywhere">{name}</h2>
      <details className="min-w-0 text-sm print:hidden">
        <summary className="text-ink-soft">
          Edit group <span className="sr-only">{name}</span>
        </summary>
        <div className="mt-3 space-y-4 rounded-card border border-rule bg-surface p-4">
          <ActionForm
            action={renameGroupAction}
            fields={["name"]}
            values={{ groupId: id }}
            className="space-y-3"
          >
            <TextField name="name" label="Name" defaultValue={name} />
            <SubmitButton variant="secondary" size="sm">
              Rename
            </SubmitButton>
          </ActionForm>
          <ActionForm action={deleteGroupAction} values={{ groupId: id }}>
            <SubmitButton variant="quiet" size="sm" className="-ml-3">
              Delete group, keep its lines
            </SubmitButton>
          </ActionForm>
        </div>
      </details>
    </div>
  );
}

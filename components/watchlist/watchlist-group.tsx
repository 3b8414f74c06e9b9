import { EditSection, SectionLines } from "@/components/ui/own-list";
import { deleteGroupAction, renameGroupAction } from "@/lib/following/actions";
import type { WatchlistSection } from "@/lib/following/types";
import { type GroupChoice, WatchlistLine } from "./watchlist-line";

type Props = { section: WatchlistSection; groups: readonly GroupChoice[]; topics: readonly string[] };

/** A group of the watchlist with its lines; what is in no group comes first and has no heading of its own. */
export function WatchlistGroup({ section: { id, name, items }, groups, topics }: Props) {
  return (
    <section aria-label={name ?? "In no group"}>
      {id !== null && name !== null && <Heading id={id} name={name} />}
      <SectionLines items={items} empty="Nothing in this group yet: “Edit” moves a line into it.">
        {(item, ends) => <WatchlistLine item={item} groupId={id} groups={groups} topics={topics} {...ends} />}
      </SectionLines>
    </section>
  );
}

function Heading({ id, name }: { id: string; name: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <h2 className="type-subhead wrap-anywhere">{name}</h2>
      <EditSection
        kind="group"
        name={name}
        values={{ groupId: id }}
        rename={renameGroupAction}
        remove={deleteGroupAction}
        keeps="its lines"
        className="text-sm print:hidden"
      />
    </div>
  );
}

import { Eye } from "lucide-react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/form-fields";
import { KeepFocus } from "@/components/ui/keep-focus";
import { AddedMessage, OwnListTabs } from "@/components/ui/own-list";
import { addGroupAction } from "@/lib/following/actions";
import type { Watchlist } from "@/lib/following/types";
import { ShortcutSwitch } from "./shortcut-switch";
import { WatchlistGroup } from "./watchlist-group";

type Props = {
  watchlist: Watchlist;
  /** to which a saved search may be narrowed */
  topics: readonly string[];
  /** the line that was just added by a button without JavaScript, and the page to go back to */
  followed: string | undefined;
  back: string | null;
};

/** The watchlist: what its owner follows, in groups and in their order. */
export function WatchlistView({ watchlist: { sections, total }, topics, followed, back }: Props) {
  const groups = sections.flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]));
  const added = sections.some(({ items }) => items.some(({ id }) => id === followed));
  return (
    <div className="max-w-4xl py-10 sm:py-14">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="type-title">Watchlist</h1>
          <p className="mt-1 text-ink-soft">
            {total === 0
              ? "What you follow appears here."
              : total === 1
                ? "You follow one thing."
                : `You follow ${total} things.`}
          </p>
        </div>
        <div className="flex flex-wrap gap-3 print:hidden">
          <LinkButton href="/home" variant="secondary" size="sm">
            What is new
          </LinkButton>
          {total > 0 && (
            <LinkButton href="/watchlist.csv" variant="secondary" size="sm" download>
              Download CSV
            </LinkButton>
          )}
        </div>
      </header>
      <div className="mt-6">
        <OwnListTabs current="watchlist" />
      </div>
      {added && <AddedMessage title="Added to your watchlist" back={back} />}
      {total === 0 && <Nothing />}
      <KeepFocus className="mt-8 space-y-10 outline-none">
        {sections.map((section) =>
          section.id === null && section.items.length === 0 ? null : (
            <WatchlistGroup key={section.id ?? "none"} section={section} groups={groups} topics={topics} />
          ),
        )}
      </KeepFocus>
      <div className="mt-12 grid gap-8 border-t border-rule pt-8 sm:grid-cols-2 print:hidden">
        <ActionForm action={addGroupAction} fields={["name"]} className="space-y-3">
          <TextField name="name" label="New group" hint="A heading for lines that belong together." />
          <SubmitButton variant="secondary">Add group</SubmitButton>
        </ActionForm>
        <ShortcutSwitch />
      </div>
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon={Eye}
      className="mt-8"
      title="You follow nothing yet"
      text="Companies, materials, sites, reports, topics, authors, claims and searches have a Follow button. On a page, the key F presses it."
    >
      <LinkButton href="/entities">Entities</LinkButton>
      <LinkButton href="/reports" variant="secondary">
        Reports
      </LinkButton>
      <LinkButton href="/search" variant="secondary">
        Search
      </LinkButton>
    </EmptyState>
  );
}

import { BookMarked } from "lucide-react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/form-fields";
import { KeepFocus } from "@/components/ui/keep-focus";
import { AddedMessage, OwnListTabs } from "@/components/ui/own-list";
import { addFolderAction } from "@/lib/library/actions";
import type { Library } from "@/lib/library/types";
import { ExportLinks } from "./export-links";
import { LibraryFolder } from "./library-folder";
import { UndoRemoved } from "./undo-removed";

type Props = {
  library: Library;
  /** the bookmark that was just made by a button without JavaScript, and the page to go back to */
  added: string | undefined;
  back: string | null;
  /** what was just removed */
  removed: { kind: "bookmark" | "folder"; id: string } | null;
};

/** The reports that a person keeps, in folders and in their order. */
export function LibraryView({ library: { sections, total, annotations }, added, back, removed }: Props) {
  const folders = sections.flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]));
  const isAdded = sections.some(({ items }) => items.some(({ id }) => id === added));
  return (
    <div className="max-w-4xl py-10 sm:py-14">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="type-title">Bookmarks</h1>
          <p className="mt-1 text-ink-soft">Only you see what is in it.</p>
        </div>
        {total + annotations > 0 && <ExportLinks />}
      </header>
      <div className="mt-6">
        <OwnListTabs current="bookmarks" />
      </div>
      {removed && <UndoRemoved {...removed} />}
      {isAdded && <AddedMessage title="Added to your library" back={back} />}
      {total === 0 && (
        <EmptyState
          icon={BookMarked}
          className="mt-8"
          title="No bookmarks yet"
          text="Every report has a Bookmark button next to its title. The key B presses it."
        >
          <LinkButton href="/reports">Reports</LinkButton>
        </EmptyState>
      )}
      <KeepFocus className="mt-8 space-y-10 outline-none">
        {sections.map((section) =>
          section.id === null && section.items.length === 0 ? null : (
            <LibraryFolder
              key={section.id ?? "none"}
              section={section}
              folders={folders}
              first={section.id === folders.at(0)?.id}
              last={section.id === folders.at(-1)?.id}
            />
          ),
        )}
      </KeepFocus>
      <ActionForm
        action={addFolderAction}
        fields={["name"]}
        className="mt-12 max-w-sm space-y-3 border-t border-rule pt-8 print:hidden"
      >
        <TextField name="name" label="New folder" hint="For reports that belong together." />
        <SubmitButton variant="secondary">Add folder</SubmitButton>
      </ActionForm>
    </div>
  );
}

import type { ReactNode } from "react";
import { ActionForm, type FormAction, SubmitButton } from "./action-form";
import { cn } from "./class-names";
import { TextField } from "./form-fields";
import { FormMessage } from "./form-message";
import { LinkTabs } from "./link-tabs";

/** The pages of what a person follows, keeps and notes. */
export function OwnListTabs({ current }: { current: "watchlist" | "bookmarks" | "notes" }) {
  return (
    <LinkTabs
      label="Your lists"
      tabs={[
        { href: "/watchlist", name: "Watchlist", current: current === "watchlist" },
        { href: "/library", name: "Bookmarks", current: current === "bookmarks" },
        { href: "/library/notes", name: "Notes and highlights", current: current === "notes" },
      ]}
    />
  );
}

/** Says that something is on a person's list now, where a button without JavaScript led there. */
export function AddedMessage({ title, back }: { title: string; back: string | null }) {
  return (
    <FormMessage tone="good" title={title} className="mt-6">
      {back && (
        <p>
          <a href={back} className="text-link">
            Back to the page you came from
          </a>
        </p>
      )}
    </FormMessage>
  );
}

type Ends = { first: boolean; last: boolean };
type LinesProps<Item> = {
  items: readonly Item[];
  /** instead of no lines */
  empty: string;
  children: (item: Item, ends: Ends) => ReactNode;
};

/** The lines of a section of a person's list, as `KeepFocus` finds them. */
export function SectionLines<Item extends { id: string }>({ items, empty, children }: LinesProps<Item>) {
  if (items.length === 0) return <p className="mt-3 text-sm text-ink-faint">{empty}</p>;
  return (
    <ol className="mt-3 divide-y divide-rule border-y border-rule">
      {items.map((item, index) => (
        <li key={item.id} data-line={item.id} className="py-4">
          {children(item, { first: index === 0, last: index === items.length - 1 })}
        </li>
      ))}
    </ol>
  );
}

type EditProps = {
  /** what a section of the list is called */
  kind: "folder" | "group";
  name: string;
  values: Readonly<Record<string, string>>;
  rename: FormAction;
  remove: FormAction;
  /** what stays when the section goes */
  keeps: string;
  className?: string;
};

/** Renames a section of a person's list, or deletes it. */
export function EditSection({ kind, name, values, rename, remove, keeps, className }: EditProps) {
  return (
    <details className={cn("min-w-0", className)}>
      <summary className="text-ink-soft">
        Edit {kind} <span className="sr-only">{name}</span>
      </summary>
      <div className="mt-3 space-y-4 rounded-card border border-rule bg-surface p-4">
        <ActionForm action={rename} fields={["name"]} values={values} className="space-y-3">
          <TextField name="name" label="Name" defaultValue={name} />
          <SubmitButton variant="secondary" size="sm">
            Rename
          </SubmitButton>
        </ActionForm>
        <ActionForm action={remove} values={values}>
          <SubmitButton variant="quiet" size="sm" className="-ml-3">
            Delete {kind}, keep {keeps}
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}

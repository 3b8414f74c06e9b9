import { GradeLine } from "@/components/claim/grade-line";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { SelectField, TextareaField } from "@/components/ui/form-fields";
import { MixedText } from "@/components/ui/mixed-text";
import { MoveButtons } from "@/components/ui/move-buttons";
import { editFollowAction, moveFollowAction, unfollowAction } from "@/lib/following/actions";
import type { WatchlistItem } from "@/lib/following/types";
import { questionWords } from "@/lib/search/saved-question";
import { itemKind, itemName, newResults } from "./item-words";
import { PaceForm } from "./pace-form";
import { SearchForm } from "./search-form";

export type GroupChoice = { id: string; name: string };

type Props = {
  item: WatchlistItem;
  groupId: string | null;
  groups: readonly GroupChoice[];
  /** to which a saved search may be narrowed */
  topics: readonly string[];
  first: boolean;
  last: boolean;
};

/** A line of the watchlist: what is followed, the note, and what can be changed. */
export function WatchlistLine({ item, groupId, groups, topics, first, last }: Props) {
  const { id, claim, question, nameZh, href, note, followedAt } = item;
  const name = itemName(item);
  const asked = question && questionWords(question);
  return (
    <article aria-label={name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="type-meta">
          {itemKind(item)} · since <DateTime value={followedAt} show="day" />
          {item.fresh > 0 && ` · ${newResults(item.fresh)}`}
        </p>
        <p className="mt-1 font-medium wrap-anywhere">
          {href ? (
            <a href={href} className="text-link">
              <MixedText text={name} />
            </a>
          ) : (
            <MixedText text={name} />
          )}
          {nameZh && (
            <span lang="zh-Hans" className="ml-2 font-normal text-ink-soft">
              {nameZh}
            </span>
          )}
        </p>
        {claim && (
          <div className="mt-1">
            <GradeLine grade={claim} />
          </div>
        )}
        {asked && asked !== name && (
          <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
            <MixedText text={asked} />
          </p>
        )}
        {note && <p className="mt-2 text-sm wrap-anywhere whitespace-pre-line text-ink-soft">{note}</p>}
      </div>
      <div className="flex gap-1 print:hidden">
        <MoveButtons action={moveFollowAction} values={{ followId: id }} {...{ name, first, last }} />
      </div>
      <details className="col-span-2 text-sm print:hidden">
        <summary className="text-ink-soft">
          Edit <span className="sr-only">{name}</span>
        </summary>
        <div className="mt-3 max-w-xl space-y-5 rounded-card border border-rule bg-surface p-4">
          <EditForm {...{ item, groupId, groups }} />
          <PaceForm followId={id} name={name} pace={item.pace} />
          {question && <SearchForm followId={id} name={name} question={question} topics={topics} />}
          <ActionForm action={unfollowAction} values={{ followId: id }}>
            <SubmitButton variant="quiet" size="sm" className="-ml-3">
              {note ? "Stop following, and delete the note" : "Stop following"}
            </SubmitButton>
          </ActionForm>
        </div>
      </details>
    </article>
  );
}

function EditForm({ item, groupId, groups }: Pick<Props, "item" | "groupId" | "groups">) {
  return (
    <ActionForm
      action={editFollowAction}
      fields={["note", "groupId"]}
      values={{ followId: item.id }}
      className="space-y-4"
    >
      <TextareaField
        name="note"
        label="Note"
        hint="Only you see it."
        rows={3}
        defaultValue={item.note}
        key={item.note}
      />
      {groups.length > 0 && (
        <SelectField
          name="groupId"
          label="Group"
          defaultValue={groupId ?? ""}
          options={[
            { value: "", label: "No group" },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <SubmitButton variant="secondary" size="sm">
        Save
      </SubmitButton>
    </ActionForm>
  );
}

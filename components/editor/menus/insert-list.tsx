"use client";

import type { SuggestionListProps } from "../extensions/suggestion-popup";
import type { Insertable } from "../insertables";
import { OptionList } from "./option-list";

/** The list opened by a slash. */
export function InsertList(props: SuggestionListProps<Insertable>) {
  return (
    <OptionList label="Insert" className="w-76" suggestions={props} keyOf={({ name }) => name}>
      {(item) => (
        <>
          <item.icon aria-hidden="true" />
          <span className="min-w-0">
            <span className="block leading-tight font-medium">{item.name}</span>
            <span className="block truncate text-xs text-ink-faint">{item.hint}</span>
          </span>
        </>
      )}
    </OptionList>
  );
}

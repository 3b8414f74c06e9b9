"use client";

import type { FindEntities } from "@/components/editor/extensions/entity-suggestion";
import { EntityName } from "@/components/editor/menus/entity-name";
import { ChooseField } from "@/components/ui/choose-field";
import type { EntityChoice } from "@/lib/names/types";

type Props = {
  label: string;
  id?: string;
  value: EntityChoice | null;
  error?: string | null;
  find: FindEntities;
  onValue: (choice: EntityChoice | null) => void;
  /** accepts a name that is not in the register */
  name?: string;
  onName?: (name: string) => void;
};

/** An entity by any of its names, or, if `onName` is given, just a name. */
export function EntityField({ label, id, value, error, find, onValue, name, onName }: Props) {
  return (
    <ChooseField
      id={id}
      label={label}
      placeholder="A name, in any language"
      error={error}
      chosen={value?.name ?? null}
      words={onName ? (name ?? "") : undefined}
      onWords={onName}
      find={find}
      keyOf={({ id: key }) => key}
      show={(choice) => <EntityName choice={choice} />}
      none={
        onName ? undefined : (
          <>
            No entity has this name.{" "}
            <a href="/desk/entities/new" target="_blank" rel="noreferrer" className="text-link">
              Create it, then search again
            </a>
          </>
        )
      }
      onChoose={(choice) => {
        onName?.("");
        onValue(choice);
      }}
      onClear={() => onValue(null)}
    />
  );
}

"use client";

import { useEntities } from "@/components/editor/entity-book";
import type { FindEntities } from "@/components/editor/extensions/entity-suggestion";
import { EntityName } from "@/components/editor/menus/entity-name";
import { EntitySearch } from "@/components/editor/menus/entity-search";
import type { EntityChoice } from "@/lib/names/types";
import { ChosenList } from "./chosen-list";

type Props = {
  value: readonly string[];
  find: FindEntities;
  onChoice: (choice: EntityChoice) => void;
  onValue: (ids: string[]) => void;
};

/** The entities that the report is about; this list is public. */
export function SubjectField({ value, find, onChoice, onValue }: Props) {
  const entities = useEntities();
  const choose = (choice: EntityChoice) => {
    onChoice(choice);
    if (!value.includes(choice.id)) onValue([...value, choice.id]);
  };
  return (
    <div className="space-y-2">
      <ChosenList
        label="Chosen subjects"
        ordered
        chosen={value.map((id) => {
          const choice = entities.get(id);
          return {
            id,
            name: choice?.name ?? "unknown entity",
            label: choice ? <EntityName choice={choice} /> : id,
          };
        })}
        onChange={onValue}
      />
      <EntitySearch label="Add an entity that the report is about" find={find} onChoice={choose} />
    </div>
  );
}

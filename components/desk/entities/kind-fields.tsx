"use client";

import { useHouseWords } from "@/components/field/house-words";
import { SelectField } from "@/components/ui/form-fields";
import { ENTITY_KINDS, RELATIONSHIP_KINDS } from "@/lib/entities/schema";
import { shortVerb } from "@/lib/field/words";

/** The kinds of entity as options of a select. */
export function useKindOptions(): { value: string; label: string }[] {
  const { kinds } = useHouseWords();
  return ENTITY_KINDS.map((value) => ({ value, label: kinds[value].label }));
}

/** The kind of an entity, inside an `ActionForm`. */
export function KindField({ kind }: { kind: string }) {
  return <SelectField name="kind" label="Kind" options={useKindOptions()} defaultValue={kind} />;
}

/** The kind of a relationship as the sentence “A … B” reads, inside an `ActionForm`. */
export function EdgeKindField({ kind }: { kind: string }) {
  const words = useHouseWords();
  const options = RELATIONSHIP_KINDS.map((value) => ({ value, label: shortVerb(words, value) }));
  return <SelectField name="kind" label="Kind" options={options} defaultValue={kind} />;
}

/** The kinds that a list may be narrowed to, as options of a select. */
export function KindsToList() {
  const { kinds } = useHouseWords();
  return ENTITY_KINDS.map((value) => (
    <option key={value} value={value}>
      {kinds[value].many}
    </option>
  ));
}

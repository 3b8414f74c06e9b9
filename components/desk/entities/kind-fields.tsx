"use client";

import { useHouseWords } from "@/components/field/house-words";
import { SelectField } from "@/components/ui/form-fields";
import { EDGE_KINDS, ENTITY_KINDS, shortVerb } from "@/lib/field/words";

/** The kinds of entity as options of a select. */
export function useKindOptions(): { value: string; label: string }[] {
  const { kinds } = useHouseWords();
  return ENTITY_KINDS.map((value) => ({ value, label: kinds[value].label }));
}

type KindProps = {
  kind?: string;
  /** what having no kind means, if that may be chosen */
  none?: string;
};

const orNone = (none: string | undefined) => (none === undefined ? [] : [{ value: "", label: none }]);

/** The kind of an entity, inside an `ActionForm`. */
export function KindField({ kind, none }: KindProps) {
  const options = [...orNone(none), ...useKindOptions()];
  return <SelectField name="kind" label="Kind" options={options} defaultValue={kind} />;
}

/** The kind of a relationship as the sentence “A … B” reads, inside an `ActionForm`. */
export function EdgeKindField({
  name = "kind",
  label = "Kind",
  kind,
  none,
}: KindProps & { name?: string; label?: string }) {
  const words = useHouseWords();
  const kinds = EDGE_KINDS.map((value) => ({ value, label: shortVerb(words, value) }));
  const options = [...orNone(none), ...kinds];
  return <SelectField {...{ name, label, options }} defaultValue={kind} />;
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

"use client";

import { useRouter } from "next/navigation";
import { EntitySearch } from "@/components/editor/menus/entity-search";
import { Field } from "@/components/ui/field";
import { findEntities } from "./find-entities";

/** Chooses the entity to merge into; the preview follows on the same page. */
export function MergeTargetPicker({ fromId, chosen }: { fromId: string; chosen: string | undefined }) {
  const router = useRouter();
  return (
    <Field
      label={chosen === undefined ? "Merge into" : "Merge into another entity"}
      hint="By any of its names, in any script, or by pinyin."
      className="max-w-xl"
    >
      {({ id }) => (
        <EntitySearch
          id={id}
          label="Merge into"
          find={findEntities}
          onChoice={(choice) => router.push(`/desk/entities/${fromId}/merge?into=${choice.id}`)}
        />
      )}
    </Field>
  );
}

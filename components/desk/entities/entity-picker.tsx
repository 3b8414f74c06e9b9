"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { EntityName } from "@/components/editor/menus/entity-name";
import { EntitySearch } from "@/components/editor/menus/entity-search";
import { WithSecondLanguage } from "@/components/field/house-words";
import { useAnswer } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { messagesOf } from "@/lib/auth/guard/form-state";
import type { EntityChoice } from "@/lib/names/types";
import { suggestEntitiesAction } from "@/lib/reports/actions";

/** Finds entities by any of their names or their pinyin; empty if the server is unreachable. */
export async function findEntities(words: string): Promise<EntityChoice[]> {
  const answer = await suggestEntitiesAction({ words }).catch(() => null);
  return answer?.ok ? answer.data : [];
}

type Props = {
  name: string;
  label: string;
  hint?: string;
  chosen?: EntityChoice;
  /** called with each choice */
  onChoice?: (choice: EntityChoice) => void;
};

/** A form field for an entity, found by any of its names or its pinyin. */
export function EntityPicker({ name, label, hint, chosen, onChoice }: Props) {
  const [choice, setChoice] = useState(chosen);
  const error = messagesOf(useAnswer(), name);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id }) =>
        choice ? (
          <div className="flex min-h-10 items-center justify-between gap-3 rounded-control border border-rule-strong bg-surface py-1 pr-1.5 pl-3 text-sm">
            <EntityName choice={choice} />
            <input type="hidden" name={name} value={choice.id} />
            <Button id={id} variant="quiet" size="sm" onClick={() => setChoice(undefined)}>
              Change
            </Button>
          </div>
        ) : (
          <EntitySearch
            id={id}
            label={label}
            find={findEntities}
            onChoice={(found) => {
              setChoice(found);
              onChoice?.(found);
            }}
          />
        )
      }
    </Field>
  );
}

/** Chooses the entity to merge into; the preview follows on the same page. */
export function MergeTargetPicker({ fromId, chosen }: { fromId: string; chosen: string | undefined }) {
  const router = useRouter();
  return (
    <Field
      label={chosen === undefined ? "Merge into" : "Merge into another entity"}
      hint={
        <>
          By any of its names, in any script
          <WithSecondLanguage>, or by pinyin</WithSecondLanguage>.
        </>
      }
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

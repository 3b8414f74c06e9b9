"use client";

import type { FindEntities } from "@/components/editor/extensions/entity-suggestion";
import { Input, Textarea } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { predicateOf } from "@/lib/evidence/claims/predicates";
import { DATE_FORMS } from "@/lib/evidence/claims/typed-fields";
import type { ClaimValues } from "./claim-values";
import { EntityField } from "./entity-field";
import { PredicateField } from "./predicate-field";
import { QuantityFields } from "./quantity-fields";

export type Errors = Readonly<Record<string, string | undefined>>;
type Props = {
  values: ClaimValues;
  errors: Errors;
  find: FindEntities;
  onValues: (change: Partial<ClaimValues>) => void;
};

/** Who asserts what about whom, and when; only what the property takes. */
export function FactsFields({ values, errors, find, onValues }: Props) {
  const predicate = predicateOf(values.predicate);
  const quantity = predicate?.takes === "quantity";
  const entity = predicate?.takes === "entity";
  return (
    <>
      <EntityField
        label="Subject"
        id="claim-subject"
        value={values.subject}
        error={errors.subjectId}
        find={find}
        onValue={(subject) => onValues({ subject })}
      />
      <PredicateField
        id="claim-predicate"
        value={values.predicate}
        error={errors.predicate ?? null}
        onValue={(slug) => onValues({ predicate: slug })}
      />
      {quantity && <QuantityFields values={values} errors={errors} onValues={onValues} />}
      {predicate && (
        <EntityField
          label={entity ? "Whom" : "With regard to"}
          id="claim-object"
          value={values.object}
          error={errors.objectId}
          find={find}
          onValue={(object) => onValues({ object })}
        />
      )}
      {predicate && (
        <Field
          label={predicate.takes === "words" ? "What is claimed" : "Remark"}
          id="claim-statement"
          error={errors.statement}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={predicate.takes === "words" ? 2 : 1}
              className="min-h-10"
              maxLength={1000}
              value={values.statement}
              onChange={(event) => onValues({ statement: event.target.value })}
            />
          )}
        </Field>
      )}
      <EntityField
        label="Asserted by"
        id="claim-asserter"
        value={values.asserter}
        error={errors.asserterId ?? errors.asserterName}
        find={find}
        onValue={(asserter) => onValues({ asserter })}
        name={values.asserterName}
        onName={(asserterName) => onValues({ asserterName })}
      />
      <Field label="Asserted on" id="claim-asserted-on" hint={DATE_FORMS} error={errors.assertedOn}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={40}
            value={values.assertedOn}
            onChange={(event) => onValues({ assertedOn: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** The id of the field to focus first: the first required one that is empty, or else the source. */
export function firstEmpty(
  { subject, predicate, value, statement, object }: ClaimValues,
  rests: boolean,
): string {
  if (!subject) return "claim-subject";
  const known = predicateOf(predicate);
  if (!known) return "claim-predicate";
  const { takes, remark } = known;
  if (takes === "entity" && !object) return "claim-object";
  if (takes === "words" && statement === "") return "claim-statement";
  if (takes === "quantity" && value === "" && statement === "") return "claim-value";
  if (remark !== null && statement === "") return "claim-statement";
  return rests ? "claim-save" : "claim-document";
}

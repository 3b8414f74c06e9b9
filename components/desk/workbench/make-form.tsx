"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { type ChosenWords, markClaim } from "@/components/editor/claim-marks";
import { useEntities } from "@/components/editor/entity-book";
import type { FindEntities } from "@/components/editor/extensions/entity-suggestion";
import { makeClaimAction } from "@/lib/evidence/actions/claims";
import { AssessmentFields, judgementOf, judgesAnything, NO_ASSESSMENT, NO_STEP } from "./assessment-fields";
import { factsOf, valuesOf } from "./claim-values";
import { DocumentField } from "./document-field";
import { NO_DOCUMENT, restOnOf } from "./document-values";
import { FactsFields, firstEmpty } from "./facts-fields";
import { FormFrame } from "./form-frame";
import { useAnswer } from "./use-answer";
import { type MakeValues, useFormValues } from "./use-form-values";
import type { Workbench } from "./use-workbench";

type Props = {
  reportId: string;
  editor: Editor;
  workbench: Workbench;
  chosen: ChosenWords;
  subjectIds: readonly string[];
  find: FindEntities;
};

/** A claim from the selected words. Prefills what the words, the sentence and the last claim say. */
export function MakeForm({ reportId, editor, workbench, chosen, subjectIds, find }: Props) {
  const { last } = workbench;
  const known = useEntities();
  const input = useFormValues<MakeValues>(workbench.unsaved.make, chosen.words, () => ({
    ...valuesOf(chosen, known, subjectIds, last),
    document: { ...NO_DOCUMENT, chosen: last?.document ?? null },
    assessment: NO_ASSESSMENT,
  }));
  const { document: rest, assessment } = input.values;
  const [judged] = useState(() => judgesAnything(assessment));
  const { errors, problem, pending, refuse, send } = useAnswer();
  const [begun] = useState(() => firstEmpty(input.values, rest.chosen !== null));
  useEffect(() => document.getElementById(begun)?.focus(), [begun]);

  const save = async () => {
    const read = factsOf(input.values);
    if ("field" in read) return refuse({ [read.field]: read.message });
    const rests = restOnOf(rest);
    if ("errors" in rests) return refuse(rests.errors);
    const judgement = judgementOf(assessment);
    if (!judgement && judgesAnything(assessment)) return refuse(NO_STEP);
    const made = await send(() =>
      makeClaimAction({
        reportId,
        quote: chosen.words,
        facts: read.facts,
        document: rests.document,
        assessment: judgement,
      }),
    );
    if (!made) return;
    const { claimId } = made.data;
    const place = workbench.place();
    // The text there has changed since: the claim shows as detached, to be attached where it belongs.
    if (place && editor.state.doc.textBetween(place.from, place.to, "", "\n") !== "")
      markClaim(editor, claimId, place);
    const { asserter, asserterName, assertedOn } = input.values;
    input.forget();
    workbench.leave();
    await workbench.claims.reload().then((list) => {
      const rested = list.find(({ ref }) => ref.id === claimId)?.documents[0]?.document ?? null;
      workbench.remember({ asserter, asserterName, assertedOn, document: rested });
    });
  };

  return (
    <FormFrame
      title="New claim"
      save="Make the claim"
      pending={pending}
      problem={problem}
      onSave={save}
      onCancel={() => workbench.leave()}
      input={input}
    >
      <blockquote className="border-l-2 border-accent pl-3 text-sm text-ink-soft">{chosen.words}</blockquote>
      <FactsFields values={input.values} errors={errors} find={find} onValues={input.change} />
      <DocumentField
        value={rest}
        errors={errors}
        hint={last?.document && rest.chosen?.id === last.document.id ? "As in your last claim." : undefined}
        onValue={(document) => input.change({ document })}
      />
      <details open={judged} className="rounded-card border border-rule px-3 py-2">
        <summary className="cursor-pointer text-sm font-medium">Assessment, now or later</summary>
        <div className="pt-3 pb-1">
          <AssessmentFields
            values={assessment}
            errors={errors}
            onValues={(some) => input.change({ assessment: { ...assessment, ...some } })}
          />
        </div>
      </details>
    </FormFrame>
  );
}

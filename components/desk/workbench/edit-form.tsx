"use client";

import type { Editor } from "@tiptap/react";
import { useEffect } from "react";
import { claimRanges, markClaim } from "@/components/editor/claim-marks";
import type { FindEntities } from "@/components/editor/extensions/entity-suggestion";
import { editClaimAction, supersedeClaimAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { quantityText } from "@/lib/evidence/quantity/quantity-text";
import type { ClaimValue } from "@/lib/evidence/types";
import { factsOf, valuesOfClaim } from "./claim-values";
import { FactsFields } from "./facts-fields";
import { FormFrame } from "./form-frame";
import { useAnswer } from "./use-answer";
import { useFormValues } from "./use-form-values";
import type { Workbench } from "./use-workbench";

type Props = {
  reportId: string;
  editor: Editor;
  workbench: Workbench;
  claim: DeskClaim;
  /** replaces the claim's own value */
  value?: ClaimValue;
  find: FindEntities;
};

/** Edits a claim; for a published one it creates a replacement on the same words. */
export function EditForm({ reportId, editor, workbench, claim, value, find }: Props) {
  const claimId = claim.ref.id;
  // If the claim was changed since, or its words now name another number, the form starts from the current values.
  const of = `${claimId} ${claim.revision} ${value ? quantityText(value) : ""}`;
  const input = useFormValues(workbench.unsaved.edit, of, () => valuesOfClaim(claim, value));
  const { errors, problem, pending, refuse, send } = useAnswer();
  const begin = value ? "claim-value" : "claim-subject";
  useEffect(() => document.getElementById(begin)?.focus(), [begin]);

  const save = async () => {
    const read = factsOf(input.values);
    if ("field" in read) return refuse({ [read.field]: read.message });
    const { facts } = read;
    if (claim.published) {
      const next = await send(() => supersedeClaimAction({ claimId, reportId, quote: claim.quote, facts }));
      if (!next) return;
      input.forget();
      const range = claimRanges(editor.state.doc).find(({ id }) => id === claimId);
      if (range) markClaim(editor, next.data.claimId, range, claimId);
      workbench.leave(next.data.claimId);
    } else {
      const { revision } = claim;
      if (!(await send(() => editClaimAction({ claimId, revision, facts })))) return;
      input.forget();
      workbench.leave(claimId);
    }
    await workbench.claims.reload();
  };

  return (
    <FormFrame
      title={claim.published ? "Supersede a published claim" : "Edit the claim"}
      save={claim.published ? "Create new claim" : "Save"}
      pending={pending}
      problem={problem}
      onSave={save}
      onCancel={() => workbench.leave(claimId)}
      input={input}
    >
      <blockquote className="border-l-2 border-accent pl-3 text-sm text-ink-soft">{claim.quote}</blockquote>
      {claim.published && (
        <p className="text-[0.8125rem] text-ink-soft">
          Readers have seen this claim, so it stays as it was. A new one replaces it here, with the same
          documents.
        </p>
      )}
      <FactsFields values={input.values} errors={errors} find={find} onValues={input.change} />
    </FormFrame>
  );
}

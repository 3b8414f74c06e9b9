"use client";

import { useEffect } from "react";
import { attachDocumentAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { DocumentField } from "./document-field";
import { NO_DOCUMENT, restOnOf } from "./document-values";
import { FormFrame } from "./form-frame";
import { useAnswer } from "./use-answer";
import { useFormValues } from "./use-form-values";
import type { Workbench } from "./use-workbench";

/** Adds another document to a claim. */
export function RestForm({ workbench, claim }: { workbench: Workbench; claim: DeskClaim }) {
  const claimId = claim.ref.id;
  const input = useFormValues(workbench.unsaved.rest, claimId, () => NO_DOCUMENT);
  const { errors, problem, pending, refuse, send } = useAnswer();
  useEffect(() => document.getElementById("claim-document")?.focus(), []);
  const save = async () => {
    const rests = restOnOf(input.values);
    if ("errors" in rests) return refuse(rests.errors);
    const { document } = rests;
    if (!document) return refuse({ documentId: "Choose a document, or type the title of a new one." });
    if (!(await send(() => attachDocumentAction({ claimId, document })))) return;
    input.forget();
    workbench.leave(claimId);
    await workbench.claims.reload();
  };
  return (
    <FormFrame
      title="Add a document to the claim"
      save="Add document"
      pending={pending}
      problem={problem}
      onSave={save}
      onCancel={() => workbench.leave(claimId)}
      input={input}
    >
      <p className="text-sm">{claim.text}</p>
      <DocumentField value={input.values} errors={errors} onValue={input.change} />
    </FormFrame>
  );
}

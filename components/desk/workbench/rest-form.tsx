"use client";

import { useEffect } from "react";
import { attachDocumentAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { DocumentField } from "./document-field";
import { NO_DOCUMENT, restOnOf } from "./document-values";
import { FormFrame } from "./form-frame";
import { useAnswer } from "./use-answer";
import { useKept } from "./use-kept";
import type { Workbench } from "./use-workbench";

/** Adds another document to a claim. */
export function RestForm({ workbench, claim }: { workbench: Workbench; claim: DeskClaim }) {
  const claimId = claim.ref.id;
  const kept = useKept(workbench.kept.rest, claimId, () => NO_DOCUMENT);
  const { errors, problem, pending, refuse, send } = useAnswer();
  useEffect(() => document.getElementById("claim-document")?.focus(), []);
  const save = async () => {
    const rests = restOnOf(kept.values);
    if ("errors" in rests) return refuse(rests.errors);
    const { document } = rests;
    if (!document) return refuse({ documentId: "Choose a document, or type the title of a new one." });
    if (!(await send(() => attachDocumentAction({ claimId, document })))) return;
    kept.forget();
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
      kept={kept}
    >
      <p className="text-sm">{claim.text}</p>
      <DocumentField value={kept.values} errors={errors} onValue={kept.change} />
    </FormFrame>
  );
}

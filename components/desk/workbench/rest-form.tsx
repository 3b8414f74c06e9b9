"use client";

import { useEffect, useState } from "react";
import { attachDocumentAction } from "@/lib/evidence/actions/claims";
import type { DeskClaim } from "@/lib/evidence/desk-types";
import { DocumentField } from "./document-field";
import { type DocumentValues, NO_DOCUMENT, restOnOf } from "./document-values";
import { FormFrame } from "./form-frame";
import { useAnswer } from "./use-answer";
import type { Workbench } from "./use-workbench";

/** Rests a claim on one more document. */
export function RestForm({ workbench, claim }: { workbench: Workbench; claim: DeskClaim }) {
  const claimId = claim.ref.id;
  const [value, setValue] = useState<DocumentValues>(NO_DOCUMENT);
  const { errors, problem, pending, refuse, send } = useAnswer();
  useEffect(() => document.getElementById("claim-document")?.focus(), []);
  const save = async () => {
    const rests = restOnOf(value);
    if ("errors" in rests) return refuse(rests.errors);
    const { document } = rests;
    if (!document) return refuse({ documentId: "Choose a document, or type the title of a new one." });
    if (!(await send(() => attachDocumentAction({ claimId, document })))) return;
    workbench.leave(claimId);
    await workbench.claims.reload();
  };
  return (
    <FormFrame
      title="Rest the claim on a document"
      save="Add the document"
      pending={pending}
      problem={problem}
      onSave={save}
      onCancel={() => workbench.leave(claimId)}
    >
      <p className="text-sm">{claim.text}</p>
      <DocumentField value={value} errors={errors} onValue={setValue} />
    </FormFrame>
  );
}

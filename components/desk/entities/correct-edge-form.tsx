"use client";

import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { correctRelationshipAction } from "@/lib/entities/actions/relationships";
import type { DeskEdge } from "@/lib/entities/desk-types";
import type { SentenceChoice } from "@/lib/reports/types";
import { EDGE_FIELDS, EdgeFields } from "./edge-fields";
import { EdgeKindField } from "./kind-fields";

type Props = { edge: DeskEdge; sentences: SentenceChoice[] };

/** Corrects an edge: kind, direction, facts, and a new sentence of evidence if it needs one. */
export function CorrectEdgeForm({ edge, sentences }: Props) {
  const [reversed, setReversed] = useState(false);
  const [picked, setPicked] = useState("");
  const [from, to] = reversed ? [edge.to, edge.from] : [edge.from, edge.to];
  const sentence = picked === "" ? undefined : sentences[Number(picked)];
  return (
    <ActionForm
      key={edge.id}
      action={correctRelationshipAction}
      fields={EDGE_FIELDS}
      values={{
        relationshipId: edge.id,
        fromId: from.id,
        toId: to.id,
        ...(sentence && evidenceOf(sentence)),
      }}
      className="space-y-4"
    >
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
        <EdgeKindField kind={edge.kind} />
        <Field label="Direction">
          {(control) => (
            <Select
              {...control}
              value={reversed ? "reversed" : "same"}
              onChange={({ target }) => setReversed(target.value === "reversed")}
            >
              <option value="same">
                {edge.from.name} → {edge.to.name}
              </option>
              <option value="reversed">
                {edge.to.name} → {edge.from.name}
              </option>
            </Select>
          )}
        </Field>
      </div>
      <EdgeFields edge={edge} />
      {sentences.length > 0 && (
        <Field label="New evidence" hint="In addition to what it has; search for sentences under Evidence.">
          {(control) => (
            <Select {...control} value={picked} onChange={({ target }) => setPicked(target.value)}>
              <option value="">None</option>
              {sentences.map(({ sentence: words, title, blockId, start }, at) => (
                <option key={`${blockId} ${start}`} value={at}>
                  {words.slice(0, 110)} ({title.slice(0, 40)})
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <SubmitButton variant="secondary">Save correction</SubmitButton>
    </ActionForm>
  );
}

/** A sentence as the fields of an evidence form. */
function evidenceOf({ reportId, blockId, start, end }: SentenceChoice): Record<string, string> {
  return {
    "evidence.type": "sentence",
    "evidence.reportId": reportId,
    "evidence.blockId": blockId,
    "evidence.start": String(start),
    "evidence.end": String(end),
  };
}

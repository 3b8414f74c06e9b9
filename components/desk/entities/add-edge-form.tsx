"use client";

import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { addRelationshipAction } from "@/lib/entities/actions/relationships";
import type { DeskLink } from "@/lib/entities/desk-types";
import { EDGE_FIELDS, EdgeFields } from "./edge-fields";
import { EntityPicker } from "./entity-picker";
import { EdgeKindField } from "./kind-fields";

/** Adds an edge from or to an entity; the edge's own page follows, where its evidence is chosen. */
export function AddEdgeForm({ entity }: { entity: DeskLink }) {
  const [outgoing, setOutgoing] = useState(true);
  const [own, other] = outgoing ? ["fromId", "toId"] : ["toId", "fromId"];
  return (
    <ActionForm
      action={addRelationshipAction}
      fields={[...EDGE_FIELDS, other]}
      values={{ [own]: entity.id }}
      className="space-y-4"
    >
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <Field label="Direction">
          {(control) => (
            <Select
              {...control}
              value={outgoing ? "out" : "in"}
              onChange={({ target }) => setOutgoing(target.value === "out")}
            >
              <option value="out">{entity.name} → the other</option>
              <option value="in">Other entity → {entity.name}</option>
            </Select>
          )}
        </Field>
        <EdgeKindField kind="affiliated-with" />
        <EntityPicker key={other} name={other} label="Other entity" />
      </div>
      <EdgeFields />
      <SubmitButton variant="secondary">Add, then choose evidence</SubmitButton>
    </ActionForm>
  );
}

import { PageHeading } from "@/components/admin/page-heading";
import { EdgeVerb } from "@/components/field/house-words";
import { SubmitButton } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { TextareaField, TextField } from "@/components/ui/form-fields";
import { splitEntityAction, undoSplitAction } from "@/lib/entities/actions/merges";
import type { DeskEntity } from "@/lib/entities/desk-types";
import { claimText } from "@/lib/evidence/claims/claim-text";
import { ActForm } from "./act-form";
import { KindField } from "./kind-fields";
import { LanguageField } from "./language-field";
import { langLabel } from "./options";
import { SplitChoices } from "./split-choices";

const FIELDS = ["name", "lang", "slug", "kind", "summary", "reason"];

/** Splits off a new entity from part of another. */
export function SplitView({ entity }: { entity: DeskEntity }) {
  const { id, name, facts, names, identifiers, edges, claims } = entity;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/desk/entities", name: "Entities" },
          { href: `/desk/entities/${id}`, name },
        ]}
        current="Split"
        className="mb-4"
      />
      <PageHeading
        title={`Split ${name}`}
        text="For two entities that are in the register as one. What you choose moves to a new entity; you can undo this in the history of this one."
      />
      <ActForm
        action={splitEntityAction}
        fields={FIELDS}
        values={{ entityId: id }}
        undo={{ action: undoSplitAction, values: { entityId: id }, field: "newEntityId" }}
        next={`/desk/entities/${id}#history`}
        className="space-y-6"
      >
        <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 xl:grid-cols-3">
          <TextField name="name" label="Name of the new entity" required />
          <LanguageField label="Language of the name" />
          <TextField name="slug" label="Address" hint="Lower-case letters, digits, hyphens" required />
          <KindField kind={facts.kind} />
          <TextareaField name="summary" label="Summary" rows={1} className="sm:col-span-2" />
        </div>
        <SplitChoices
          name="nameIds"
          title="Names to move"
          choices={names
            .filter(({ owner }) => owner === null)
            .map((line) => ({
              id: line.id,
              label: line.value,
              lang: line.lang,
              note: `${langLabel(line.lang)}, ${line.type}`,
            }))}
        />
        <SplitChoices
          name="identifierIds"
          title="Identifiers to move"
          choices={identifiers
            .filter(({ owner }) => owner === null)
            .map((line) => ({ id: line.id, label: line.value, note: line.scheme }))}
        />
        <SplitChoices
          name="relationshipIds"
          title="Relationships to move, with their evidence"
          choices={edges.map((edge) => ({
            id: edge.id,
            label: (
              <>
                {edge.from.name} <EdgeVerb kind={edge.kind} /> {edge.to.name}
              </>
            ),
            note: edge.minRank === null ? "unsupported" : "with evidence",
          }))}
        />
        <SplitChoices
          name="claimIds"
          title="Claims to move"
          text="A published claim is never rewritten: it stays until you supersede it with one about the new entity."
          choices={claims.map(({ claim, published }) => ({
            id: claim.id,
            label: claimText(claim),
            note: published ? "published: stays until superseded" : "not published",
          }))}
        />
        <TextField
          name="reason"
          label="Why they are different"
          hint="Kept in the history."
          className="max-w-xl"
          required
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>Split</SubmitButton>
          <LinkButton href={`/desk/entities/${id}`} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </ActForm>
    </>
  );
}

import { WithSecondLanguage } from "@/components/field/house-words";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import { createSourceAction, editSourceAction } from "@/lib/evidence/actions/sources";
import { AFFILIATION_WORDS, AFFILIATIONS } from "@/lib/evidence/grades";
import type { DeskSource } from "@/lib/evidence/sources/types";

const FIELDS = [
  "name",
  "nameZh",
  "publisher",
  "owner",
  "entity",
  "country",
  "stateAffiliation",
  "affiliationNote",
  "own",
  "lang",
  "homepage",
  "about",
];

/** Adds a source, or edits the facts of the given one. All of it is public. */
export function SourceForm({ source }: { source?: DeskSource["source"] }) {
  return (
    <ActionForm
      action={source ? editSourceAction : createSourceAction}
      fields={FIELDS}
      values={source && { sourceId: source.id, revision: String(source.revision) }}
      className="grid max-w-3xl gap-5 sm:grid-cols-2"
    >
      <TextField
        name="name"
        label="Name"
        hint="The name of the newsroom, paper or register, as readers know it."
        defaultValue={source?.name}
        required
      />
      <WithSecondLanguage>
        <TextField
          name="nameZh"
          label="Chinese name"
          hint="If it has one."
          defaultValue={source?.nameZh ?? undefined}
        />
      </WithSecondLanguage>
      <TextField
        name="publisher"
        label="Publisher"
        hint="The company or body that issues it."
        defaultValue={source?.publisher}
      />
      <TextField
        name="owner"
        label="Owner"
        hint="Who owns the publisher, if known."
        defaultValue={source?.owner}
      />
      <TextField
        name="entity"
        label="Publisher among the entities"
        hint="The end of its address: “port-authority” of /entities/port-authority."
        defaultValue={source?.entity?.slug}
      />
      <TextField
        name="country"
        label="Country"
        hint="Two letters, such as CN or AU."
        defaultValue={source?.country ?? undefined}
      />
      <SelectField
        name="stateAffiliation"
        label="State affiliation"
        hint="Its relationship with the state."
        defaultValue={source?.stateAffiliation ?? "unknown"}
        options={AFFILIATIONS.map((value) => ({ value, label: AFFILIATION_WORDS[value] }))}
      />
      <TextField
        name="lang"
        label="Language"
        hint="A tag such as en or pt-BR."
        defaultValue={source?.lang ?? "en"}
      />
      <SelectField
        name="own"
        label="Ours or not"
        hint="The disclaimer says so if it is our own."
        defaultValue={source?.own ? "true" : "false"}
        options={[
          { value: "false", label: "An outside source" },
          { value: "true", label: "A compilation of our own" },
        ]}
      />
      <TextareaField
        name="affiliationNote"
        label="Basis of the affiliation"
        hint="Who owns or directs it, and where that is stated."
        rows={2}
        defaultValue={source?.affiliationNote}
        className="sm:col-span-2"
      />
      <TextField
        name="homepage"
        label="Website"
        defaultValue={source?.homepage ?? undefined}
        className="sm:col-span-2"
      />
      <TextareaField
        name="about"
        label="About"
        hint="What it is and what it is useful for, in a few sentences."
        rows={3}
        defaultValue={source?.about}
        className="sm:col-span-2"
      />
      <div className="flex flex-wrap gap-3 sm:col-span-2">
        <SubmitButton>{source ? "Save" : "Create source"}</SubmitButton>
        {!source && (
          <LinkButton href="/desk/sources" variant="quiet">
            Cancel
          </LinkButton>
        )}
      </div>
    </ActionForm>
  );
}

import { PageHeading } from "@/components/admin/page-heading";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { FileField } from "@/components/ui/file-field";
import { RadioField, TextareaField, TextField } from "@/components/ui/form-fields";
import { ImportList, type ListedImport } from "@/components/ui/import-list";
import { takeRegisterFileAction } from "@/lib/register/actions";
import type { ImportSummary } from "@/lib/register/types";
import { STATES } from "./labels";

/** The largest file, in bytes; more than the front server takes. */
const MOST_BYTES = 10_000_000;

/** A form for a file of entities or relationships, templates for both, and the imports before. */
export function StartImport({ imports }: { imports: ImportSummary[] }) {
  return (
    <>
      <Breadcrumb trail={[{ href: "/desk/entities", name: "Entities" }]} current="Import" className="mb-4" />
      <PageHeading
        title="Import entities and relationships"
        text="From a spreadsheet saved as CSV, or from JSON of OpenSanctions (FollowTheMoney) or Wikidata. First you see how it is read, then what every line would do; nothing is written before you say so, and all of it can be undone."
      />
      <ActionForm
        action={takeRegisterFileAction}
        fields={["file", "text", "content", "list"]}
        className="max-w-xl space-y-5"
      >
        <RadioField
          legend="What its rows are"
          name="content"
          defaultValue="entities"
          options={[
            {
              value: "entities",
              label: "Entities",
              hint: "Companies, sites, materials …, with names and identifiers.",
            },
            {
              value: "relationships",
              label: "Relationships",
              hint: "Who owns, supplies, operates … what. Import the entities first.",
            },
          ]}
        />
        <FileField
          name="file"
          label="File"
          hint="At most 10 MB and 100,000 rows. Semicolons, decimal commas and titles above the heads are fine."
          mostBytes={MOST_BYTES}
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json"
        />
        <TextareaField
          name="text"
          label="Or its lines"
          hint="Pasted from a spreadsheet, heads first."
          rows={3}
        />
        <TextField
          name="list"
          label="Name of the list"
          hint="The same for files that belong together: a key means the same entity in all of them, next month too. Otherwise the file’s name."
        />
        <SubmitButton>Read the file</SubmitButton>
      </ActionForm>
      <p className="mt-6 max-w-xl text-sm text-ink-soft">
        Templates:{" "}
        <a href="/desk/entities/import/template.csv?content=entities" className="text-link" download>
          entities
        </a>
        ,{" "}
        <a href="/desk/entities/import/template.csv?content=relationships" className="text-link" download>
          relationships
        </a>
        .
      </p>
      <ImportList title="Earlier imports" imports={imports.map(listed)} className="max-w-3xl" />
    </>
  );
}

function listed({ content, list, state, ...row }: ImportSummary): ListedImport {
  return {
    ...row,
    href: `/desk/entities/import/${row.id}`,
    detail: `${content === "both" ? "entities and relationships" : content}, list “${list}”`,
    state: STATES[state],
  };
}

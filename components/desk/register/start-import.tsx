import { PageHeading } from "@/components/admin/page-heading";
import { FileField } from "@/components/people/file-field";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { RadioField, TextareaField, TextField } from "@/components/ui/form-fields";
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
      <Earlier imports={imports} />
    </>
  );
}

function Earlier({ imports }: { imports: ImportSummary[] }) {
  if (imports.length === 0) return null;
  return (
    <section className="mt-12 max-w-3xl" aria-labelledby="imports">
      <h2 id="imports" className="type-subhead">
        Earlier imports
      </h2>
      <ul className="mt-3 divide-y divide-rule border-y border-rule text-sm">
        {imports.map(({ id, title, content, list, byName, createdAt, state }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span className="min-w-0">
              <a href={`/desk/entities/import/${id}`} className="quiet-link font-medium wrap-anywhere">
                {title}
              </a>
              <span className="block text-[0.8125rem] text-ink-faint wrap-anywhere">
                {content === "both" ? "entities and relationships" : content}, list “{list}”
              </span>
            </span>
            <span className="flex items-center gap-3 text-ink-faint">
              {byName}, <DateTime value={createdAt} />
              <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { PageHeading } from "@/components/admin/page-heading";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { FileField } from "@/components/ui/file-field";
import { DayField, SelectField, SwitchField, TextareaField } from "@/components/ui/form-fields";
import type { OfferedTier } from "@/lib/membership/types";
import { importMembersAction } from "@/lib/people/actions";
import type { BatchSummary } from "@/lib/people/types";
import { BatchList } from "./batch-list";

type Props = { tiers: OfferedTier[]; batches: BatchSummary[] };

/** A form for a list of members, and the lists before it. */
export function ImportView({ tiers, batches }: Props) {
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin/people", name: "People" }]} current="Import" className="mb-4" />
      <PageHeading
        title="Import members"
        text="From a CSV file: as Ghost or Substack export it, or any list whose first line names a column “email”. First you see what would happen with each line; nothing is written before you say so, and all of it can be undone."
      />
      <ActionForm
        action={importMembersAction}
        fields={["file", "text", "tierId", "until", "tell"]}
        className="max-w-xl space-y-5"
      >
        <FileField
          name="file"
          label="File"
          hint="Columns “name”, “tier” and “until” are read too, if there are any. At most 50,000 people."
        />
        <TextareaField name="text" label="Or its lines" hint="Pasted, heads first." rows={3} />
        {tiers.length > 0 && (
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name="tierId"
              label="Tier of paying members"
              hint="Where the file names no tier that exists here."
              options={[
                { value: "", label: "None: only accounts" },
                ...tiers.map((tier) => ({ value: tier.id, label: tier.name })),
              ]}
            />
            <DayField name="until" label="Last day" hint="Where the file has none." />
          </div>
        )}
        <SwitchField
          name="tell"
          label="Mail new people that they have an account"
          hint="Otherwise no mail is sent. They sign in with a link by mail, whenever they want."
          on={false}
        />
        <SubmitButton>Read the file</SubmitButton>
      </ActionForm>
      <BatchList batches={batches} title="Earlier imports" />
    </>
  );
}

import { NoTier, TierAndDay } from "@/components/admin/grant-form";
import { PageHeading } from "@/components/admin/page-heading";
import { peopleChoices } from "@/components/admin/people-filters";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { SelectField, SwitchField, TextareaField, TextField } from "@/components/ui/form-fields";
import type { PeopleFilters } from "@/lib/membership/schema";
import type { OfferedTier } from "@/lib/membership/types";
import { grantToManyAction } from "@/lib/people/actions";
import type { BatchSummary } from "@/lib/people/types";
import { BatchList } from "./batch-list";

type Props = { tiers: OfferedTier[]; batches: BatchSummary[]; filters: PeopleFilters };

/** One membership for a pasted list of addresses, or for everyone whom filters find. */
export function GrantView({ tiers, batches, filters: { after: _, ...filters } }: Props) {
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/admin/people", name: "People" }]}
        current="Grant to many"
        className="mb-4"
      />
      <PageHeading
        title="Grant to many"
        text="First you see whom it concerns; nothing is written before you say so, and all of it can be undone. A membership that lasts longer stays."
      />
      {tiers.length === 0 ? (
        <NoTier />
      ) : (
        <div className="grid items-start gap-10 xl:grid-cols-2">
          <section aria-labelledby="by-list" className="space-y-5">
            <h2 id="by-list" className="type-subhead">
              A list of addresses
            </h2>
            <ActionForm
              action={grantToManyAction}
              fields={["list", "tierId", "until", "tell"]}
              values={{ by: "list" }}
              className="max-w-xl space-y-5"
            >
              <TextareaField
                name="list"
                label="Addresses"
                hint="One on each line, or with commas. Each must have an account."
                rows={6}
                required
              />
              <Granted tiers={tiers} />
            </ActionForm>
          </section>
          <section aria-labelledby="by-filter" className="space-y-5">
            <h2 id="by-filter" className="type-subhead">
              Everyone in a filter
            </h2>
            <ActionForm
              action={grantToManyAction}
              fields={["q", "role", "state", "tier", "tierId", "until", "tell"]}
              values={{ by: "filter" }}
              className="max-w-xl space-y-5"
            >
              <Filter filters={filters} tiers={tiers} />
              <Granted tiers={tiers} />
            </ActionForm>
          </section>
        </div>
      )}
      <BatchList batches={batches} title="Earlier grants" />
    </>
  );
}

/** Whom it concerns: everyone, as far as nothing is chosen. */
function Filter({ filters, tiers }: Pick<Props, "filters" | "tiers">) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name="q" label="Name or e-mail" defaultValue={filters.q} />
      {peopleChoices(tiers).map(({ name, label, options }) => (
        <SelectField
          key={name}
          name={name}
          label={name === "tier" ? "Has the tier" : label}
          options={[{ value: "", label: "All" }, ...options]}
          defaultValue={filters[name]}
        />
      ))}
    </div>
  );
}

function Granted({ tiers }: { tiers: OfferedTier[] }) {
  return (
    <>
      <TierAndDay tiers={tiers} />
      <SwitchField name="tell" label="Mail each of them" hint="Otherwise no mail is sent." on={false} />
      <SubmitButton>Show whom it concerns</SubmitButton>
    </>
  );
}

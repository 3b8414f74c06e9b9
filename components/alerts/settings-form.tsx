import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DayField, RadioField, SelectField, SwitchField } from "@/components/ui/form-fields";
import { PACE_OPTIONS } from "@/components/watchlist/pace-form";
import { setAlertSettingsAction } from "@/lib/alerts/actions";
import type { OwnSettings } from "@/lib/alerts/types";
import { DAY_OPTIONS, HOUR_OPTIONS, zoneOptions } from "./labels";
import { ZoneOfBrowser } from "./zone-of-browser";

const FIELDS = [
  "pace",
  "zone",
  "digestHour",
  "digestDay",
  "quietFrom",
  "quietUntil",
  "pausedFrom",
  "pausedUntil",
  "text",
];

const TEXT_OPTIONS = [
  { value: "titles", label: "Titles only" },
  { value: "part", label: "Title, summary and the part that everyone may read" },
  { value: "full", label: "The whole text, as far as your membership opens it" },
];

const NO_QUIET = { value: "", label: "No quiet hours" };

/** How a person is told. Works without JavaScript. */
export function SettingsForm({ settings }: { settings: OwnSettings }) {
  const { pace, zone, digestHour, digestDay, quiet, paused, text, digests, replies } = settings;
  return (
    <ActionForm action={setAlertSettingsAction} fields={FIELDS} className="space-y-6">
      <RadioField
        name="pace"
        legend="How soon"
        hint="For everything that has no pace of its own below. Withdrawals of what you have read are sent at once."
        options={PACE_OPTIONS}
        defaultValue={pace}
      />
      <div className="space-y-2.5">
        <SelectField
          name="zone"
          label="Time zone"
          hint="All hours and days on this page are in it."
          defaultValue={zone}
          options={zoneOptions(zone)}
        />
        <ZoneOfBrowser chosen={zone} key={zone} />
      </div>
      <Pair>
        <SelectField
          name="digestHour"
          label="Digests at"
          defaultValue={String(digestHour)}
          options={HOUR_OPTIONS}
        />
        <SelectField
          name="digestDay"
          label="Weekly digest on"
          defaultValue={String(digestDay)}
          options={DAY_OPTIONS}
        />
      </Pair>
      <Pair>
        <SelectField
          name="quietFrom"
          label="No mail from"
          defaultValue={quiet ? String(quiet.from) : ""}
          options={[NO_QUIET, ...HOUR_OPTIONS]}
        />
        <SelectField
          name="quietUntil"
          label="No mail until"
          defaultValue={quiet ? String(quiet.until) : ""}
          options={[NO_QUIET, ...HOUR_OPTIONS]}
        />
      </Pair>
      <Pair>
        <DayField
          name="pausedFrom"
          label="Holiday from"
          hint="Nothing is sent on these days."
          defaultValue={paused?.from ?? ""}
        />
        <DayField
          name="pausedUntil"
          label="Holiday to"
          hint="The last day of it."
          defaultValue={paused?.until ?? ""}
        />
      </Pair>
      <RadioField
        name="text"
        legend="How much of a report a mail carries"
        options={TEXT_OPTIONS}
        defaultValue={text}
      />
      <SwitchField name="digests" label="Send digests" on={digests} />
      <SwitchField name="replies" label="Send replies to your comments" on={replies} />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  );
}

function Pair({ children }: { children: React.ReactNode }) {
  return <div className="grid items-end gap-x-4 gap-y-6 sm:grid-cols-2">{children}</div>;
}

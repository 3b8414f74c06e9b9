import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SwitchField, TextareaField, TextField } from "@/components/ui/form-fields";
import { changeLookAction } from "@/lib/house/actions";
import { LOGO_KEYS, type LogoKey, SETTING_LABELS } from "@/lib/house/sections";
import type { SettingValues } from "@/lib/settings/keys";
import { LogoField } from "./logo-field";

const HINTS: Record<LogoKey, string> = {
  logoLight:
    "An SVG without scripts and references, or a PNG; shown 36 pixels high. It should have your name in it.",
  logoDark: "The same for dark pages. Leave it out if the first one can be read there.",
  favicon: "A square SVG or PNG, for the tab of a browser and the home screen of a telephone.",
};

type Props = {
  values: SettingValues<LogoKey | "accentLight" | "accentDark" | "social">;
  seen: string;
};

/** Logos, colours, and where else the house is. */
export function LookForm({ values, seen }: Props) {
  return (
    <ActionForm
      action={changeLookAction}
      fields={[...LOGO_KEYS, "accentLight", "accentDark", "social"]}
      values={{ seen }}
      className="max-w-xl space-y-6"
    >
      {LOGO_KEYS.map((key) => (
        <div key={key} className="space-y-3">
          <LogoField name={key} label={SETTING_LABELS[key]} hint={HINTS[key]} logo={values[key]} />
          {values[key] && (
            <SwitchField
              name={`${key}Gone`}
              label={`Remove the ${SETTING_LABELS[key].toLowerCase()}`}
              on={false}
            />
          )}
        </div>
      ))}
      <TextField
        name="accentLight"
        label="Accent in the light theme"
        hint="A colour such as #97430f. It must be readable as text: 4.5 : 1 on every background of the theme. Empty for the default."
        defaultValue={values.accentLight}
      />
      <TextField
        name="accentDark"
        label="Accent in the dark theme"
        hint="Usually a lighter shade of it."
        defaultValue={values.accentDark}
      />
      <TextareaField
        name="social"
        label="Accounts elsewhere"
        hint="One address on each line, beginning with https://. They are in the footer and in what search engines read."
        rows={4}
        defaultValue={values.social.join("\n")}
      />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  );
}

import { zoneOptions } from "@/components/alerts/labels";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, SwitchField, TextareaField, TextField } from "@/components/ui/form-fields";
import { changeIdentityAction } from "@/lib/house/actions";
import type { SettingValues } from "@/lib/settings/keys";
import { LANGUAGE_TAGS, LANGUAGES, SECOND_LANGUAGE_TAGS, SECOND_LANGUAGES } from "@/lib/settings/languages";

type Props = {
  values: SettingValues<
    "name" | "tagline" | "language" | "secondLanguage" | "zone" | "contact" | "footer" | "powered"
  >;
  seen: string;
};

/** What the house is called, and what its footer says. */
export function IdentityForm({ values, seen }: Props) {
  return (
    <ActionForm
      action={changeIdentityAction}
      fields={["name", "tagline", "language", "secondLanguage", "zone", "contact", "footer", "powered"]}
      values={{ seen }}
      className="max-w-xl space-y-5"
    >
      <TextField
        name="name"
        label="Name"
        hint="In titles, the header, feeds, mails, citations, exports and sharing pictures."
        defaultValue={values.name}
        required
      />
      <TextField
        name="tagline"
        label="Tagline"
        hint="One sentence without a full stop: what you publish, and for whom."
        defaultValue={values.tagline}
      />
      <SelectField
        name="language"
        label="Language"
        hint="Of your reports, for search engines, feeds, citations and screen readers. The screens are in English."
        options={LANGUAGE_TAGS.map((tag) => ({ value: tag, label: LANGUAGES[tag] }))}
        defaultValue={values.language}
      />
      <SelectField
        name="secondLanguage"
        label="Second language"
        hint="Of names and terms, beside English: in the register, the glossary, search and exports. With none, no screen offers it; names and terms that you have in it stay stored."
        options={SECOND_LANGUAGE_TAGS.map((tag) => ({ value: tag, label: SECOND_LANGUAGES[tag] }))}
        defaultValue={values.secondLanguage}
      />
      <SelectField
        name="zone"
        label="Time zone"
        hint="Of dates and times on readers’ pages and in sharing pictures. Feeds and exports give them in UTC."
        options={zoneOptions(values.zone)}
        defaultValue={values.zone}
      />
      <TextField
        name="contact"
        label="Contact address"
        type="email"
        hint="Readers see it in the footer. Leave it empty to show none."
        defaultValue={values.contact}
      />
      <TextareaField
        name="footer"
        label="Footer text"
        hint="One line, such as who publishes this and where."
        rows={2}
        defaultValue={values.footer}
      />
      <SwitchField
        name="powered"
        label="Say “Powered by Lodestone” in the footer"
        hint="Shown once the name is your own."
        on={values.powered}
      />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  );
}

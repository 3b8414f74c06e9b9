import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SwitchField, TextareaField, TextField } from "@/components/ui/form-fields";
import { changeIdentityAction } from "@/lib/house/actions";
import type { SettingValues } from "@/lib/settings/keys";

type Props = {
  values: SettingValues<"name" | "tagline" | "contact" | "footer" | "powered">;
  seen: string;
};

/** What the house is called, and what its footer says. */
export function IdentityForm({ values, seen }: Props) {
  return (
    <ActionForm
      action={changeIdentityAction}
      fields={["name", "tagline", "contact", "footer", "powered"]}
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

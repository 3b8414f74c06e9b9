import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/form-fields";
import { changeSenderAction } from "@/lib/house/actions";
import type { SettingValues } from "@/lib/settings/keys";

type Props = { values: SettingValues<"senderName" | "senderAddress">; seen: string; house: string };

/** Who mails are from. */
export function SenderForm({ values, seen, house }: Props) {
  return (
    <ActionForm
      action={changeSenderAction}
      fields={["senderName", "senderAddress"]}
      values={{ seen }}
      className="max-w-xl space-y-5"
    >
      <TextField
        name="senderName"
        label="Sender name"
        hint={`Leave it empty to send as “${house}”, or as MAIL_FROM says.`}
        defaultValue={values.senderName}
      />
      <TextField
        name="senderAddress"
        label="Sender address"
        type="email"
        hint="Leave it empty to use the address in MAIL_FROM. The mail server must be allowed to send for another one."
        defaultValue={values.senderAddress}
      />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  );
}

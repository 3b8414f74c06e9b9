import { enterAdmin } from "@/app/enter";
import { siteSettings } from "@/app/site-settings";
import { SenderForm } from "@/components/settings/sender-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { settingsHistory, settingsSection } from "@/lib/house/queries/settings-section";

export const metadata = { title: "Mails · Settings" };

/** Who mails are from. */
export default async function MailSettingsPage() {
  const viewer = await enterAdmin("/admin/settings/mail", "settings.manage");
  const [section, changes, { name }] = await Promise.all([
    settingsSection(viewer, "mail"),
    settingsHistory(viewer, "mail"),
    siteSettings(),
  ]);
  return (
    <SettingsFrame current="/admin/settings/mail" text="Who mails are from.">
      <SenderForm {...section} house={name} />
      <SettingsHistory changes={changes} />
    </SettingsFrame>
  );
}

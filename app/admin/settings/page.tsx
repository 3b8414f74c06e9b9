import { enterAdmin } from "@/app/enter";
import { IdentityForm } from "@/components/settings/identity-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { settingsHistory, settingsSection } from "@/lib/house/queries/settings-section";

export const metadata = { title: "Settings" };

/** What the house is called, and what its footer says. */
export default async function SettingsPage() {
  const viewer = await enterAdmin("/admin/settings", "settings.manage");
  const [section, changes] = await Promise.all([
    settingsSection(viewer, "identity"),
    settingsHistory(viewer, "identity"),
  ]);
  return (
    <SettingsFrame
      current="/admin/settings"
      text="What this publication is called. Readers see a change on the next page they open."
    >
      <IdentityForm {...section} />
      <SettingsHistory changes={changes} />
    </SettingsFrame>
  );
}

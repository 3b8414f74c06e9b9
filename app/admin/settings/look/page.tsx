import { enterAdmin } from "@/app/enter";
import { LookForm } from "@/components/settings/look-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { settingsHistory, settingsSection } from "@/lib/house/queries/settings-section";

export const metadata = { title: "Look · Settings" };

/** Logos, colours, and accounts elsewhere. */
export default async function LookSettingsPage() {
  const viewer = await enterAdmin("/admin/settings/look", "settings.manage");
  const [section, changes] = await Promise.all([
    settingsSection(viewer, "look"),
    settingsHistory(viewer, "look"),
  ]);
  return (
    <SettingsFrame
      current="/admin/settings/look"
      text="Logo, favicon, accent colour, and where else you can be found."
    >
      <LookForm {...section} />
      <SettingsHistory changes={changes} />
    </SettingsFrame>
  );
}

import { enterAdmin } from "@/app/enter";
import { HousePageList } from "@/components/settings/house-page-list";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { settingsHistory, settingsSection } from "@/lib/house/queries/settings-section";

export const metadata = { title: "Pages · Settings" };

/** The pages that the house writes itself. */
export default async function PagesSettingsPage() {
  const viewer = await enterAdmin("/admin/settings/pages", "settings.manage");
  const [{ values }, changes] = await Promise.all([
    settingsSection(viewer, "pages"),
    settingsHistory(viewer, "pages"),
  ]);
  return (
    <SettingsFrame
      current="/admin/settings/pages"
      text="What the law and your readers ask of you. The footer links to the pages that you have written."
    >
      <HousePageList values={values} />
      <SettingsHistory changes={changes} />
    </SettingsFrame>
  );
}

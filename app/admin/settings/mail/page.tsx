import { enterAdmin } from "@/app/enter";
import { siteSettings } from "@/app/site-settings";
import { MailWordsList } from "@/components/settings/mail-words-list";
import { SenderForm } from "@/components/settings/sender-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsHistory } from "@/components/settings/settings-history";
import { settingsHistory, settingsSection, unreadableSettings } from "@/lib/house/queries/settings-section";

export const metadata = { title: "Mails · Settings" };

/** Who mails are from, and their words. */
export default async function MailSettingsPage() {
  const viewer = await enterAdmin("/admin/settings/mail", "settings.manage");
  const [sender, words, ofSender, ofWords, unreadable, { name }] = await Promise.all([
    settingsSection(viewer, "mail"),
    settingsSection(viewer, "words"),
    settingsHistory(viewer, "mail"),
    settingsHistory(viewer, "words"),
    unreadableSettings(viewer),
    siteSettings(),
  ]);
  const changes = [...ofSender, ...ofWords].toSorted((a, b) => b.setAt.getTime() - a.setAt.getTime());
  return (
    <SettingsFrame current="/admin/settings/mail" text="Who mails are from, and what they say.">
      <SenderForm {...sender} house={name} />
      <MailWordsList values={words.values} unreadable={unreadable} />
      <SettingsHistory changes={changes} />
    </SettingsFrame>
  );
}

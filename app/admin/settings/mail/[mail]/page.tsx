import { notFound } from "next/navigation";
import { z } from "zod";
import { partsOf } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { MailWordsForm } from "@/components/settings/mail-words-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { settingsSection } from "@/lib/house/queries/settings-section";
import { MAIL_TEMPLATE_KEYS, MAIL_TEMPLATES } from "@/lib/settings/mail-templates";

export const metadata = { title: "Mail · Settings" };

/** Changes the words of one mail. */
export default async function MailWordsPage({ params }: { params: Promise<{ mail: string }> }) {
  const key = z.enum(MAIL_TEMPLATE_KEYS).safeParse((await partsOf(params)).mail);
  const viewer = await enterAdmin("/admin/settings/mail", "settings.manage");
  if (!key.success) notFound();
  const { values, seen } = await settingsSection(viewer, "words");
  const { label, when, placeholders, standard } = MAIL_TEMPLATES[key.data];
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/admin/settings/mail", name: "Mails" }]}
        current={label}
        className="mb-4"
      />
      <PageHeading title={label} text={when} />
      <MailWordsForm
        mail={key.data}
        words={values[key.data] ?? standard}
        seen={seen}
        placeholders={["site", ...Object.keys(placeholders)].map((name) => `{${name}}`)}
        hasButton={standard.button !== ""}
      />
    </>
  );
}

import { notFound } from "next/navigation";
import { z } from "zod";
import { partsOf } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { HousePageForm } from "@/components/settings/house-page-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { settingsSection } from "@/lib/house/queries/settings-section";
import { SETTING_LABELS } from "@/lib/house/sections";
import { HOUSE_PAGE_NAMES, HOUSE_PAGES } from "@/lib/settings/keys";

export const metadata = { title: "Page · Settings" };

/** Writes one of the pages of the house. */
export default async function HousePageSettingsPage({ params }: { params: Promise<{ page: string }> }) {
  const name = z.enum(HOUSE_PAGE_NAMES).safeParse((await partsOf(params)).page);
  const viewer = await enterAdmin("/admin/settings/pages", "settings.manage");
  if (!name.success) notFound();
  const { values, seen } = await settingsSection(viewer, "pages");
  const key = HOUSE_PAGES[name.data];
  const label = SETTING_LABELS[key];
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/admin/settings/pages", name: "Pages" }]}
        current={label}
        className="mb-4"
      />
      <PageHeading
        title={label}
        text={`Readers find it at /${name.data}, and in the footer of every page.`}
      />
      <HousePageForm name={name.data} label={label} page={values[key]} seen={seen} />
    </>
  );
}

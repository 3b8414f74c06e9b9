import type { ReactNode } from "react";
import { PageHeading } from "@/components/admin/page-heading";
import { LinkTabs } from "@/components/ui/link-tabs";

const PAGES = [
  { href: "/admin/settings", name: "Name and contact" },
  { href: "/admin/settings/look", name: "Look" },
  { href: "/admin/settings/pages", name: "Pages" },
  { href: "/admin/settings/mail", name: "Mails" },
] as const;

type Props = {
  current: (typeof PAGES)[number]["href"];
  /** one sentence about the page */
  text: string;
  children: ReactNode;
};

/** What the pages of the settings share: heading and tabs. */
export function SettingsFrame({ current, text, children }: Props) {
  return (
    <>
      <PageHeading title="Settings" text={text} />
      <LinkTabs
        label="Settings"
        tabs={PAGES.map((page) => ({ ...page, current: page.href === current }))}
        className="mb-8"
      />
      {children}
    </>
  );
}

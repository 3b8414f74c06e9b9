import type { Metadata } from "next";
import { askedOf } from "@/app/asked";
import { siteSettings } from "@/app/site-settings";
import { EntrySheet, SpentLink } from "@/components/account/entry-sheet";
import { SetUpForm } from "@/components/account/link-forms";
import { isActionRequest } from "@/lib/auth/guard/admit";
import { mailLink } from "@/lib/auth/queries/mail-link";
import { LinkQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Set up", robots: { index: false } };

/** Where the link that is printed at the first start leads. */
export default async function SetUpPage({ searchParams }: PageProps<"/set-up">) {
  const { token } = LinkQuery.parse(await askedOf(searchParams));
  const link = await mailLink(await currentViewer(), "set_up", token);
  if (!token || !(link || (await isActionRequest())))
    return <SpentLink again={{ href: "/sign-in", label: "Go to the sign-in page" }} />;
  return (
    <EntrySheet
      title={`Set up ${(await siteSettings()).name}`}
      lead="Create the first administrator of this installation. You can invite more people afterwards."
    >
      <SetUpForm token={token} />
    </EntrySheet>
  );
}

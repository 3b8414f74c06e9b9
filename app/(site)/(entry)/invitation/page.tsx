import type { Metadata } from "next";
import { askedOf, type Search } from "@/app/asked";
import { siteSettings } from "@/app/site-settings";
import { EntrySheet, SpentLink } from "@/components/account/entry-sheet";
import { InvitationSheet } from "@/components/people/invitation-sheet";
import { isActionRequest } from "@/lib/auth/guard/admit";
import { LinkQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";
import { openInvitation } from "@/lib/people/queries/invitations";

export const metadata: Metadata = { title: "Your invitation", robots: { index: false } };

/** Where the link of an invitation leads: what it offers, and the way to accept it. */
export default async function InvitationPage({ searchParams }: { searchParams: Search }) {
  const { token } = LinkQuery.parse(await askedOf(searchParams));
  const invitation = await openInvitation(await currentViewer(), token);
  if (token && invitation)
    return <InvitationSheet {...{ token, invitation }} site={(await siteSettings()).name} />;
  // A form that has just used it up decides itself where to go next.
  if (token && (await isActionRequest())) return <EntrySheet title="Your invitation">{null}</EntrySheet>;
  return (
    <SpentLink
      again={{ href: "/sign-in", label: "Go to the sign-in page" }}
      lead="An invitation works once and for seven days, and its sender can revoke it. Ask for another one, or sign in if you have accepted it already."
    />
  );
}

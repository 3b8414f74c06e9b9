import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askedOf } from "@/app/asked";
import { EntrySheet, SpentLink } from "@/components/account/entry-sheet";
import { ConfirmNewEmailForm } from "@/components/account/link-forms";
import { accountIdOf } from "@/lib/access/types";
import { mailLink } from "@/lib/auth/queries/mail-link";
import { LinkQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Confirm your new address", robots: { index: false } };

/** Where the link sent to the new mailbox leads; it requires the account's session too. */
export default async function NewAddressPage({ searchParams }: PageProps<"/verify-email/new-address">) {
  const { token } = LinkQuery.parse(await askedOf(searchParams));
  const viewer = await currentViewer();
  const link = await mailLink(viewer, "change_email", token);
  if (!link || !token) return <SpentLink again={{ href: "/account", label: "Go to my account" }} />;
  const here = `/verify-email/new-address?token=${token}`;
  if (accountIdOf(viewer) === null) redirect(`/sign-in?${new URLSearchParams({ next: here })}`);
  return (
    <EntrySheet
      title="Confirm your new address"
      lead={
        <>
          From now on your account has the address{" "}
          <strong className="font-semibold wrap-anywhere text-ink">{link.email}</strong>.
        </>
      }
    >
      <ConfirmNewEmailForm token={token} />
    </EntrySheet>
  );
}

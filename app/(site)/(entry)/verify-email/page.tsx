import type { Metadata } from "next";
import { askedOf } from "@/app/asked";
import { EntrySheet, SpentLink } from "@/components/account/entry-sheet";
import { VerifyEmailForm } from "@/components/account/link-forms";
import { accountIdOf } from "@/lib/access/types";
import { isActionRequest } from "@/lib/auth/guard/admit";
import { withNext } from "@/lib/auth/next-path";
import { mailLink } from "@/lib/auth/queries/mail-link";
import { LinkQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Confirm your address", robots: { index: false } };

/** Where the link in the mail after a sign-up leads. */
export default async function VerifyEmailPage({ searchParams }: PageProps<"/verify-email">) {
  const { token, next } = LinkQuery.parse(await askedOf(searchParams));
  const viewer = await currentViewer();
  const link = await mailLink(viewer, "verify_email", token);
  if (!token || !(link || (await isActionRequest())))
    return (
      <SpentLink again={{ href: withNext("/account", next ?? ""), label: "Sign in to get a new link" }} />
    );
  const isOwn = accountIdOf(viewer) === link?.accountId;
  return (
    <EntrySheet
      title="Confirm your address"
      lead={
        <>
          <strong className="font-semibold wrap-anywhere text-ink">{link?.email}</strong>
          {!isOwn && ". Enter the password you chose when you signed up, so that we know it was you."}
        </>
      }
      foot={
        !isOwn && (
          <>
            Not the one who signed up, or forgotten the password?{" "}
            <a href={withNext("/reset-password", next ?? "")} className="text-link">
              Choose a new one
            </a>
          </>
        )
      }
    >
      <VerifyEmailForm token={token} email={isOwn ? null : (link?.email ?? "")} next={next} />
    </EntrySheet>
  );
}

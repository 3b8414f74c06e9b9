import type { Metadata } from "next";
import { askedOf } from "@/app/asked";
import { EntrySheet, SpentLink } from "@/components/account/entry-sheet";
import { ResetPasswordForm } from "@/components/account/link-forms";
import { isActionRequest } from "@/lib/auth/guard/admit";
import { mailLink } from "@/lib/auth/queries/mail-link";
import { LinkQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Choose a new password", robots: { index: false } };

/** Where the link in the mail leads. */
export default async function NewPasswordPage({ searchParams }: PageProps<"/reset-password/new">) {
  const { token, next } = LinkQuery.parse(await askedOf(searchParams));
  const link = await mailLink(await currentViewer(), "reset_password", token);
  if (!token || !(link || (await isActionRequest())))
    return <SpentLink again={{ href: "/reset-password", label: "Get a new link" }} />;
  return (
    <EntrySheet
      title="Choose a new password"
      lead={
        <>
          For <strong className="font-semibold wrap-anywhere text-ink">{link?.email}</strong>. All devices
          that are signed in now will be signed out.
        </>
      }
    >
      <ResetPasswordForm token={token} email={link?.email ?? ""} next={next} />
    </EntrySheet>
  );
}

import type { Metadata } from "next";
import { askedOf } from "@/app/asked";
import { EntrySheet, SpentLink } from "@/components/account/entry-sheet";
import { UseSignInLinkForm } from "@/components/account/link-forms";
import { isActionRequest } from "@/lib/auth/guard/admit";
import { safeNextPath } from "@/lib/auth/next-path";
import { mailLink } from "@/lib/auth/queries/mail-link";
import { LinkQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

/** Where a mailed link leads: a page with a button, since programs open links too. */
export default async function SignInLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const { token, next } = LinkQuery.parse(await askedOf(searchParams));
  const link = await mailLink(await currentViewer(), "sign_in", token);
  if (!token || !(link || (await isActionRequest())))
    return <SpentLink again={{ href: "/sign-in", label: "Get a new link" }} />;
  return (
    <EntrySheet
      title="Sign in"
      lead={
        <>
          As <strong className="font-semibold wrap-anywhere text-ink">{link?.email}</strong>
        </>
      }
    >
      <UseSignInLinkForm token={token} next={safeNextPath(next)} />
    </EntrySheet>
  );
}

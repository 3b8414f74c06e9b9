import type { Metadata } from "next";
import { askedOf, type Search } from "@/app/asked";
import { UnsubscribeForm } from "@/components/membership/unsubscribe-form";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { readUnsubscribeLink } from "@/lib/mail/unsubscribe-link";
import { UnsubscribeLink } from "@/lib/preferences/commands";

export const metadata: Metadata = { title: "Stop mails", robots: { index: false }, referrer: "no-referrer" };

type Props = { searchParams: Search };

/** Where the link in a mail's footer leads. Opening it changes nothing, since scanners open links: the button does. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const viewer = await currentViewer();
  const link = UnsubscribeLink.safeParse(await askedOf(searchParams));
  const token = link.success && readUnsubscribeLink(link.data.token) ? link.data.token : null;
  return (
    <>
      <SiteHeader signedIn={isSignedIn(viewer)} staff={isStaff(viewer)} />
      <main id="main" tabIndex={-1} className="page-width max-w-2xl py-12">
        <UnsubscribeForm token={token} />
      </main>
      <SiteFooter />
    </>
  );
}

import type { Metadata } from "next";
import { askedOf, type Search } from "@/app/asked";
import { siteSettings } from "@/app/site-settings";
import { UndoForm, UnsubscribeForm } from "@/components/membership/unsubscribe-form";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { readUndoLink, readUnsubscribeLink } from "@/lib/mail/unsubscribe-link";
import { ruleWords, UndoLink, UnsubscribeLink } from "@/lib/preferences/commands/unsubscribe";

export const metadata: Metadata = { title: "Stop mails", robots: { index: false }, referrer: "no-referrer" };

type Props = { searchParams: Search };

/** Where the link in a mail's footer leads. Opening it changes nothing, since scanners open links: the button does. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const [viewer, asked, house] = await Promise.all([currentViewer(), askedOf(searchParams), siteSettings()]);
  return (
    <>
      <SiteHeader house={house} signedIn={isSignedIn(viewer)} staff={isStaff(viewer)} />
      <main id="main" tabIndex={-1} className="page-width max-w-2xl py-12">
        {await formFor(asked)}
      </main>
      <SiteFooter house={house} />
    </>
  );
}

async function formFor(asked: Awaited<ReturnType<typeof askedOf>>) {
  const undo = UndoLink.safeParse(asked);
  const stopped = undo.success ? readUndoLink(undo.data.undo) : null;
  if (undo.success && stopped) {
    return <UndoForm undo={undo.data.undo} name={await ruleWords(stopped.rule)} />;
  }
  const link = UnsubscribeLink.safeParse(asked);
  const claim = link.success ? readUnsubscribeLink(link.data.token) : null;
  const asking = link.success && claim ? { token: link.data.token, name: await ruleWords(claim.rule) } : null;
  return <UnsubscribeForm asking={asking} />;
}

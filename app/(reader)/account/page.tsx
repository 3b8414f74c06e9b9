import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askedOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { AccountSheet } from "@/components/account/account-sheet";
import { isStaff } from "@/lib/access/rank";
import { safeNextPath, withNext } from "@/lib/auth/next-path";
import { ownAccountView, ownSessions } from "@/lib/auth/queries/account";
import { ScreenQuery } from "@/lib/auth/schema";
import { currentViewer } from "@/lib/auth/viewer";
import { mailPreferences, mailTrouble } from "@/lib/mail/queries";
import { ownMemberships, ownRequests } from "@/lib/membership/queries/person";
import { keepsHistory } from "@/lib/reading/queries/keeps-history";

export const metadata: Metadata = { title: "Account", robots: { index: false } };

/** What the account is, what it gives access to, and which devices are signed in to it. */
export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const { next } = ScreenQuery.parse(await askedOf(searchParams));
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", withNext("/account", next ?? "")));
  const [account, sessions, memberships, requests, preferences, history, trouble] = await Promise.all([
    ownAccountView(viewer),
    ownSessions(viewer),
    ownMemberships(viewer),
    ownRequests(viewer),
    mailPreferences(viewer),
    keepsHistory(viewer),
    mailTrouble(viewer, viewer.accountId),
  ]);
  return (
    <OwnFrame current="account">
      <AccountSheet
        {...{ account, sessions, memberships, requests, preferences, history, trouble }}
        staff={isStaff(viewer)}
        next={safeNextPath(next)}
      />
    </OwnFrame>
  );
}

import { LogOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { AccountView, SessionLine } from "@/lib/auth/types";
import type { MailTrouble, PreferenceView } from "@/lib/mail/types";
import type { OwnMembership, OwnRequest } from "@/lib/membership/types";
import { AccountSection } from "./account-section";
import { EmailForm, MailTroubleNotice, NameForm, UnconfirmedAddress } from "./details-forms";
import { Devices } from "./devices";
import { HistorySwitch } from "./history-switch";
import { MailChoices } from "./mail-choices";
import { OwnMemberships } from "./own-memberships";
import { PasswordForm } from "./password-form";

type AccountSheetProps = {
  account: AccountView;
  sessions: SessionLine[];
  memberships: OwnMembership[];
  requests: OwnRequest[];
  preferences: PreferenceView[];
  /** mails to the address came back */
  trouble: MailTrouble | null;
  staff: boolean;
  /** their reading is recorded */
  history: boolean;
  /** the page that they came from */
  next: string;
};

/** The account page, topic by topic. */
export function AccountSheet({
  account,
  sessions,
  memberships,
  requests,
  preferences,
  trouble,
  staff,
  history,
  next,
}: AccountSheetProps) {
  const { email, name, verified, hasPassword } = account;
  return (
    <div className="py-10 sm:py-14">
      <div className="mb-8 flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="type-title">{name}</h1>
          <p className="mt-1 wrap-anywhere text-ink-soft">{email}</p>
        </div>
        <SignOutButton />
      </div>
      {!verified && (
        <div className="mb-8 max-w-3xl">
          <UnconfirmedAddress email={email} next={next} />
        </div>
      )}
      {verified && trouble && (
        <div className="mb-8 max-w-3xl">
          <MailTroubleNotice email={email} trouble={trouble} />
        </div>
      )}
      <AccountSection id="membership" title="Membership">
        <OwnMemberships {...{ memberships, requests, staff, verified }} />
      </AccountSection>
      <AccountSection id="name" title="Name" lead="How we address you. Author names on reports are separate.">
        <NameForm name={name} />
      </AccountSection>
      <AccountSection
        id="email"
        title="E-mail address"
        lead="You sign in with it. A new address takes effect once you open the link we mail to it."
      >
        <EmailForm email={email} hasPassword={hasPassword} />
      </AccountSection>
      <AccountSection
        id="password"
        title="Password"
        lead={
          hasPassword
            ? "Changing it signs all other devices out."
            : "You sign in with links we mail you. You can set a password too."
        }
      >
        <PasswordForm key={String(hasPassword)} email={email} hasPassword={hasPassword} />
      </AccountSection>
      <AccountSection
        id="devices"
        title="Devices"
        lead="Where you are signed in. Sign out any device you do not recognise."
      >
        <Devices sessions={sessions} />
      </AccountSection>
      <AccountSection id="discussions" title="Discussions">
        <p className="text-sm">
          <a href="/account/discussion" className="text-link">
            Your comments and reports
          </a>
          , with what moderators decided.
        </p>
        <p className="mt-2 text-sm">
          <a href="/account/corrections" className="text-link">
            Your correction requests
          </a>
          , with what the desk answered.
        </p>
      </AccountSection>
      <AccountSection id="following" title="Following">
        <p className="text-sm">
          <a href="/watchlist" className="text-link">
            Your watchlist
          </a>{" "}
          and{" "}
          <a href="/home" className="text-link">
            what is new on it
          </a>
          .
        </p>
        <p className="mt-2 text-sm">
          <a href="/account/alerts" className="text-link">
            How you are told
          </a>
          : at once or in digests, when, and of what.
        </p>
      </AccountSection>
      <AccountSection id="reading" title="Reading history">
        <HistorySwitch on={history} />
      </AccountSection>
      <AccountSection id="mail" title="Mail">
        <MailChoices preferences={preferences} />
      </AccountSection>
    </div>
  );
}

/** A plain form that gets a full page load in return; works in cached pages and without JavaScript. */
export function SignOutButton() {
  return (
    <form method="post" action="/api/auth/sign-out">
      <Button type="submit" variant="secondary">
        <LogOut aria-hidden="true" />
        Sign out
      </Button>
    </form>
  );
}

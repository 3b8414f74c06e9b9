export const MAIL_LINK_PURPOSES = [
  "sign_in",
  "verify_email",
  "reset_password",
  "change_email",
  "set_up",
] as const;
export type MailLinkPurpose = (typeof MAIL_LINK_PURPOSES)[number];

/** What a command returns after a sign-in; the action puts it into cookies. */
export type OpenedSession = { sessionId: string; accountId: string; email: string };

/** What a mailed link is for, for its page. */
export type MailLinkView = {
  purpose: MailLinkPurpose;
  /** the address it was sent to; absent for the first set-up */
  email: string | null;
  /** the account it is for */
  accountId: string | null;
};

/** One signed-in device, as its owner sees it. */
export type SessionLine = {
  id: string;
  /** such as "Firefox on Linux" */
  device: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  isCurrent: boolean;
};

/** An account as its owner sees it. */
export type AccountView = {
  email: string;
  name: string;
  verified: boolean;
  /** has a password, rather than only links */
  hasPassword: boolean;
  createdAt: Date;
};

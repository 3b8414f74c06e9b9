import type { MailLinkPurpose } from "./types";

/** A session ends after this time, used or not. */
export const SESSION_DAYS = 30;
/** How long a device stays known after its last sign-in. */
export const DEVICE_DAYS = 365;

const MINUTES: Record<MailLinkPurpose, number> = {
  sign_in: 15,
  reset_password: 60,
  verify_email: 24 * 60,
  change_email: 24 * 60,
  set_up: 24 * 60,
};

/** How long a link works. */
export function linkMinutes(purpose: MailLinkPurpose): number {
  return MINUTES[purpose];
}

/** The same in words, for the mail. */
export function linkLifetime(purpose: MailLinkPurpose): string {
  const minutes = linkMinutes(purpose);
  if (minutes < 60) return `${minutes} minutes`;
  return minutes === 60 ? "one hour" : `${minutes / 60} hours`;
}

/** The page that each kind of link opens; it has a button that posts, since scanners open links. */
export const LINK_PATHS: Record<MailLinkPurpose, string> = {
  sign_in: "/sign-in/link",
  reset_password: "/reset-password/new",
  verify_email: "/verify-email",
  change_email: "/verify-email/new-address",
  set_up: "/set-up",
};

/** The format of a link's secret: 32 random bytes in base64url. */
export const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

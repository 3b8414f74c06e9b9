import "server-only";
import type { RowReader } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { composeMail } from "@/lib/mail/compose";
import { linkLifetime } from "../policy";

const page = (path: string): string => new URL(path, env().PUBLIC_URL).href;

/** To the address of a new account. */
export const verifyMail = (tx: RowReader, url: string) =>
  composeMail(tx, "mailVerify", { url, values: { lifetime: linkLifetime("verify_email") } });

/** Sent when an address that already has an account signs up again; the screen does not say so. */
export const alreadySignedUpMail = (tx: RowReader, signInUrl: string) =>
  composeMail(tx, "mailSignedUpAgain", { url: signInUrl });

export const signInMail = (tx: RowReader, url: string) =>
  composeMail(tx, "mailSignIn", { url, values: { lifetime: linkLifetime("sign_in") } });

export const resetMail = (tx: RowReader, url: string) =>
  composeMail(tx, "mailReset", { url, values: { lifetime: linkLifetime("reset_password") } });

/** Sent when an administrator has created the account. */
export const welcomeMail = (tx: RowReader, url: string) =>
  composeMail(tx, "mailWelcome", { url, values: { lifetime: linkLifetime("reset_password") } });

/** To the new address of an account. */
export const newAddressMail = (tx: RowReader, url: string) =>
  composeMail(tx, "mailNewAddress", { url, values: { lifetime: linkLifetime("change_email") } });

/** To the new address if another account has it; the screen does not say so. */
export const addressTakenMail = (tx: RowReader) => composeMail(tx, "mailAddressTaken");

/** To the old address, while there is time to object. */
export const addressAboutToChangeMail = (tx: RowReader) =>
  composeMail(tx, "mailAddressChanging", { url: page("/account") });

/** To the old address, after the change. */
export const addressChangedMail = (tx: RowReader) => composeMail(tx, "mailAddressChanged");

export const passwordChangedMail = (tx: RowReader) =>
  composeMail(tx, "mailPasswordChanged", { url: page("/sign-in") });

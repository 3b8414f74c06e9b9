import { layOutMail, type MailContent } from "@/lib/mail/layout";
import type { Mail } from "@/lib/mail/types";
import { linkLifetime } from "./policy";

type Ready = Pick<Mail, "subject" | "text" | "html">;

const NOT_YOU =
  "If this was not you, ignore this mail: nothing has changed, and nobody can use the link without it.";

function mail(subject: string, content: MailContent): Ready {
  return { subject, ...layOutMail(content) };
}

/** To a new account's address. */
export function verifyMail(url: string): Ready {
  return mail("Confirm your address for Lodestone", {
    heading: "Confirm your address",
    paragraphs: [
      "Thank you for signing up to Lodestone. Confirm that this address is yours, and the reports for registered readers are open to you.",
      `The link works once, for ${linkLifetime("verify_email")}. It asks for the password that you chose.`,
    ],
    action: { label: "Confirm my address", url },
    footer: {
      text: "If you did not sign up, ignore this mail: without the confirmation the account stays closed.",
    },
  });
}

/** Somebody signed up with an address that has an account; the screen did not say so. */
export function alreadySignedUpMail(signInUrl: string): Ready {
  return mail("You have a Lodestone account already", {
    heading: "You have an account already",
    paragraphs: [
      "Somebody, probably you, has just signed up to Lodestone with this address. It has an account, so nothing was changed.",
      "Sign in with the password you have. If you have forgotten it, choose “Forgot your password?” there.",
    ],
    action: { label: "Sign in", url: signInUrl },
    footer: { text: "If this was not you, you need not do anything." },
  });
}

export function signInMail(url: string): Ready {
  return mail("Your link to sign in to Lodestone", {
    heading: "Sign in to Lodestone",
    paragraphs: [`Open the link and press the button there. It works once, for ${linkLifetime("sign_in")}.`],
    action: { label: "Sign in", url },
    footer: { text: NOT_YOU },
  });
}

export function resetMail(url: string): Ready {
  return mail("Choose a new password for Lodestone", {
    heading: "Choose a new password",
    paragraphs: [
      `Open the link to choose a new password. It works once, for ${linkLifetime("reset_password")}. All devices will be signed out.`,
    ],
    action: { label: "Choose a new password", url },
    footer: { text: NOT_YOU },
  });
}

/** An administrator has made the account. */
export function welcomeMail(url: string): Ready {
  return mail("Your Lodestone account is ready", {
    heading: "Your account is ready",
    paragraphs: [
      "An account on Lodestone was made for you.",
      `Choose a password to begin. The link works once, for ${linkLifetime("reset_password")}; after that, choose “Forgot your password?” on the sign-in page to get another.`,
    ],
    action: { label: "Choose my password", url },
  });
}

/** To the new address of an account. */
export function newAddressMail(url: string): Ready {
  return mail("Confirm your new address for Lodestone", {
    heading: "Confirm your new address",
    paragraphs: [
      `Confirm that your Lodestone account shall have this address from now on. The link works once, for ${linkLifetime("change_email")}; until then the old address stays.`,
    ],
    action: { label: "Use this address", url },
    footer: { text: "If you do not know of this, ignore it: the address will not be used." },
  });
}

/** To the new address when another account has it: the screen did not say so. */
export function addressTakenMail(): Ready {
  return mail("This address has a Lodestone account already", {
    heading: "This address has an account already",
    paragraphs: [
      "Somebody, probably you, wants to give another Lodestone account this address. It belongs to an account already, so nothing was changed.",
      "Sign in to that account with this address, or choose a different one.",
    ],
  });
}

/** To the old address, while there is time to object. */
export function addressAboutToChangeMail(accountUrl: string): Ready {
  return mail("Your Lodestone account is about to get another address", {
    heading: "A new address was asked for",
    paragraphs: [
      "Somebody who is signed in to your account asked to change its e-mail address. It changes when the new address is confirmed.",
      "If this was not you, change your password now: that stops it and signs everybody else out.",
    ],
    action: { label: "Open my account", url: accountUrl },
  });
}

/** To the old address, once it is so. */
export function addressChangedMail(): Ready {
  return mail("Your Lodestone account has another address now", {
    heading: "Your address was changed",
    paragraphs: [
      "Your Lodestone account has a new e-mail address from now on, and this one no longer opens it.",
      "If this was not you, write to us at once.",
    ],
  });
}

export function passwordChangedMail(signInUrl: string): Ready {
  return mail("Your Lodestone password was changed", {
    heading: "Your password was changed",
    paragraphs: [
      "The password of your Lodestone account was changed, and other devices were signed out.",
      "If this was not you, choose a new password at once: “Forgot your password?” on the sign-in page mails you a link.",
    ],
    action: { label: "Go to the sign-in page", url: signInUrl },
  });
}

import { layOutMail, type MailContent } from "@/lib/mail/layout";
import type { Mail } from "@/lib/mail/types";
import { linkLifetime } from "../policy";

type Ready = Pick<Mail, "subject" | "text" | "html">;

const NOT_YOU =
  "If this was not you, ignore this mail: nothing has changed, and the link works only from this mail.";

function mail(subject: string, content: MailContent): Ready {
  return { subject, ...layOutMail(content) };
}

/** To the address of a new account. */
export function verifyMail(url: string): Ready {
  return mail("Confirm your address for Lodestone", {
    heading: "Confirm your address",
    paragraphs: [
      "Thank you for signing up to Lodestone. Confirm your address to read the reports for registered readers.",
      `The link works once, for ${linkLifetime("verify_email")}. You will need the password you chose.`,
    ],
    action: { label: "Confirm my address", url },
    footer: {
      text: "If you did not sign up, ignore this mail: the account cannot be used until the address is confirmed.",
    },
  });
}

/** Sent when an address that already has an account signs up again; the screen does not say so. */
export function alreadySignedUpMail(signInUrl: string): Ready {
  return mail("You already have a Lodestone account", {
    heading: "You already have an account",
    paragraphs: [
      "Someone, probably you, has just tried to sign up to Lodestone with this address. It already has an account, so nothing has changed.",
      "Sign in with your existing password. If you have forgotten it, choose “Forgot your password?” on the sign-in page.",
    ],
    action: { label: "Sign in", url: signInUrl },
    footer: { text: "If this was not you, you do not need to do anything." },
  });
}

export function signInMail(url: string): Ready {
  return mail("Your sign-in link for Lodestone", {
    heading: "Sign in to Lodestone",
    paragraphs: [
      `Open the link and press the button on the page. It works once, for ${linkLifetime("sign_in")}.`,
    ],
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

/** Sent when an administrator has created the account. */
export function welcomeMail(url: string): Ready {
  return mail("Your Lodestone account is ready", {
    heading: "Your account is ready",
    paragraphs: [
      "A Lodestone account has been created for you.",
      `Choose a password to get started. The link works once, for ${linkLifetime("reset_password")}; after that, choose “Forgot your password?” on the sign-in page to get another.`,
    ],
    action: { label: "Choose my password", url },
  });
}

/** To the new address of an account. */
export function newAddressMail(url: string): Ready {
  return mail("Confirm your new address for Lodestone", {
    heading: "Confirm your new address",
    paragraphs: [
      `Confirm that you want to use this address for your Lodestone account. The link works once, for ${linkLifetime("change_email")}; until then you keep the old address.`,
    ],
    action: { label: "Use this address", url },
    footer: { text: "If you did not request this, ignore this mail: the address will not be used." },
  });
}

/** To the new address if another account has it; the screen does not say so. */
export function addressTakenMail(): Ready {
  return mail("This address already has a Lodestone account", {
    heading: "This address already has an account",
    paragraphs: [
      "Someone, probably you, tried to use this address for another Lodestone account. It already belongs to an account, so nothing has changed.",
      "Sign in to that account with this address, or choose a different one.",
    ],
  });
}

/** To the old address, while there is time to object. */
export function addressAboutToChangeMail(accountUrl: string): Ready {
  return mail("The address of your Lodestone account is about to change", {
    heading: "A new address was requested",
    paragraphs: [
      "A request was made from your account to change its e-mail address. The change takes effect when the new address is confirmed.",
      "If this was not you, change your password now: that cancels the change and signs out all other devices.",
    ],
    action: { label: "Open my account", url: accountUrl },
  });
}

/** To the old address, after the change. */
export function addressChangedMail(): Ready {
  return mail("The address of your Lodestone account has changed", {
    heading: "Your address was changed",
    paragraphs: [
      "Your Lodestone account now has a new e-mail address. You can no longer sign in with this one.",
      "If this was not you, contact us immediately.",
    ],
  });
}

export function passwordChangedMail(signInUrl: string): Ready {
  return mail("Your Lodestone password was changed", {
    heading: "Your password was changed",
    paragraphs: [
      "The password of your Lodestone account was changed, and all other devices were signed out.",
      "If this was not you, choose a new password immediately, with “Forgot your password?” on the sign-in page.",
    ],
    action: { label: "Go to the sign-in page", url: signInUrl },
  });
}

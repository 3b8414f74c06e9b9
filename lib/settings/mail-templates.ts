/** The words of a mail. `text` has a blank line between paragraphs; the link below it, where there is one, is always ours. */
export type MailWords = { subject: string; heading: string; text: string; button: string; footer: string };

type MailTemplate = {
  /** on screens */
  label: string;
  /** when it is sent */
  when: string;
  /** the placeholders that its words may have besides `{site}`, with an example of each for the preview */
  placeholders: Readonly<Record<string, string>>;
  /** those that its text must have, because the mail would say nothing without them */
  needs: readonly string[];
  /** the words until others are set, and while those that are set cannot be used */
  standard: MailWords;
};

const NOT_YOU =
  "If this was not you, ignore this mail: nothing has changed, and the link works only from this mail.";

const template = (
  label: string,
  when: string,
  {
    placeholders = {},
    needs = [],
    button = "",
    footer = "",
    ...words
  }: Omit<MailWords, "button" | "footer"> &
    Partial<Pick<MailWords, "button" | "footer">> & {
      placeholders?: MailTemplate["placeholders"];
      needs?: MailTemplate["needs"];
    },
): MailTemplate => ({ label, when, placeholders, needs, standard: { ...words, button, footer } });

/** Every mail whose words an admin may change. */
export const MAIL_TEMPLATES = {
  mailVerify: template("Confirm an address", "After a person has signed up.", {
    placeholders: { lifetime: "two days" },
    subject: "Confirm your address for {site}",
    heading: "Confirm your address",
    text: "Thank you for signing up to {site}. Confirm your address to read the reports for registered readers.\n\nThe link works once, for {lifetime}. You will need the password you chose.",
    button: "Confirm my address",
    footer:
      "If you did not sign up, ignore this mail: the account cannot be used until the address is confirmed.",
  }),
  mailSignedUpAgain: template("Already signed up", "When an address that has an account signs up again.", {
    subject: "You already have an account at {site}",
    heading: "You already have an account",
    text: "Someone, probably you, has just tried to sign up to {site} with this address. It already has an account, so nothing has changed.\n\nSign in with your existing password. If you have forgotten it, choose “Forgot your password?” on the sign-in page.",
    button: "Sign in",
    footer: "If this was not you, you do not need to do anything.",
  }),
  mailSignIn: template("Sign-in link", "When a person asks to sign in without a password.", {
    placeholders: { lifetime: "fifteen minutes" },
    subject: "Your sign-in link for {site}",
    heading: "Sign in to {site}",
    text: "Open the link and press the button on the page. It works once, for {lifetime}.",
    button: "Sign in",
    footer: NOT_YOU,
  }),
  mailReset: template("Choose a new password", "When a person has forgotten the password.", {
    placeholders: { lifetime: "one hour" },
    subject: "Choose a new password for {site}",
    heading: "Choose a new password",
    text: "Open the link to choose a new password. It works once, for {lifetime}. All devices will be signed out.",
    button: "Choose a new password",
    footer: NOT_YOU,
  }),
  mailWelcome: template("Welcome", "When an administrator has created the account.", {
    placeholders: { lifetime: "one hour" },
    subject: "Your account at {site} is ready",
    heading: "Your account is ready",
    text: "An account at {site} has been created for you.\n\nChoose a password to get started. The link works once, for {lifetime}; after that, choose “Forgot your password?” on the sign-in page to get another.",
    button: "Choose my password",
  }),
  mailMoved: template(
    "Account from an import",
    "When an import has made the account, if you chose to tell people.",
    {
      subject: "Your account at {site}",
      heading: "You have an account at {site}",
      text: "Your subscription is at {site} now, under this address.\n\nTo sign in, ask for a link by mail on the sign-in page. You need no password; you can set one in your account.",
      button: "Go to the sign-in page",
    },
  ),
  mailInvitation: template("Invitation", "When an administrator invites a person.", {
    placeholders: { inviter: "Ada Lindqvist", offer: "an account as an analyst", lifetime: "seven days" },
    subject: "{inviter} invites you to {site}",
    heading: "You are invited to {site}",
    text: "{inviter} offers you {offer} at {site}.\n\nOpen the link to accept. It works once, for {lifetime}.",
    button: "See the invitation",
    footer: "If you do not know {inviter}, ignore this mail: nothing happens until you accept.",
  }),
  mailNewAddress: template("Confirm a new address", "To the new address that a person wants to use.", {
    placeholders: { lifetime: "one day" },
    subject: "Confirm your new address for {site}",
    heading: "Confirm your new address",
    text: "Confirm that you want to use this address for your account at {site}. The link works once, for {lifetime}; until then you keep the old address.",
    button: "Use this address",
    footer: "If you did not request this, ignore this mail: the address will not be used.",
  }),
  mailAddressTaken: template("Address in use", "To the new address, if another account already has it.", {
    subject: "This address already has an account at {site}",
    heading: "This address already has an account",
    text: "Someone, probably you, tried to use this address for another account at {site}. It already belongs to an account, so nothing has changed.\n\nSign in to that account with this address, or choose a different one.",
  }),
  mailAddressChanging: template(
    "Change of address requested",
    "To the old address, while there is time to object.",
    {
      subject: "The address of your account at {site} is about to change",
      heading: "A new address was requested",
      text: "A request was made from your account to change its e-mail address. The change takes effect when the new address is confirmed.\n\nIf this was not you, change your password now: that cancels the change and signs out all other devices.",
      button: "Open my account",
    },
  ),
  mailAddressChanged: template("Address changed", "To the old address, after the change.", {
    subject: "The address of your account at {site} has changed",
    heading: "Your address was changed",
    text: "Your account at {site} now has a new e-mail address. You can no longer sign in with this one.\n\nIf this was not you, contact us immediately.",
  }),
  mailPasswordChanged: template("Password changed", "After the password was changed.", {
    subject: "Your password at {site} was changed",
    heading: "Your password was changed",
    text: "The password of your account at {site} was changed, and all other devices were signed out.\n\nIf this was not you, choose a new password immediately, with “Forgot your password?” on the sign-in page.",
    button: "Go to the sign-in page",
  }),
  mailGranted: template("Access granted", "When a membership was granted.", {
    placeholders: {
      name: "Li Wei",
      tier: "Subscriber",
      until: " until 31 December 2030 (UTC)",
      reply: "Welcome. Write to us if anything is missing.",
      report: "You were reading “Prices turned in May”. The link leads back to where it broke off.",
    },
    needs: ["tier"],
    subject: "You now have {tier} access",
    heading: "You now have {tier} access",
    text: "Hello {name},\n\nYou now have {tier} access{until}. Sign in to read.\n\n{reply}\n\n{report}",
    button: "Start reading",
  }),
  mailRequestAnswered: template(
    "Answer to a request",
    "When a request for access was answered, not granted.",
    {
      placeholders: {
        name: "Li Wei",
        tier: "Subscriber",
        reply: "Which team are you with?",
        page: "the plans",
      },
      needs: ["reply"],
      subject: "About your request for {tier}",
      heading: "About your request for {tier}",
      text: "Hello {name},\n\n{reply}",
      button: "See {page}",
    },
  ),
  mailReport: template("New report", "For each new report, to those who want such mails.", {
    placeholders: {
      act: "New report",
      title: "Prices turned in May",
      report: "The standfirst, and the first words that everyone may read.",
    },
    needs: ["report"],
    subject: "{act}: {title}",
    heading: "{title}",
    text: "{report}",
    button: "Read the report",
    footer: "You receive a mail for each new report because you are a member or asked for it.",
  }),
  mailDigest: template("Digest", "Every day or week in which something changed on what a person follows.", {
    placeholders: { pace: "daily", number: "3 changes", news: "What changed, and why it is told." },
    needs: ["news"],
    subject: "Your {pace} digest: {number}",
    heading: "Your {pace} digest",
    text: "{news}",
  }),
  mailCorrectionAnswered: template("Answer to a correction request", "When the desk has answered it.", {
    placeholders: {
      reference: "C-1042",
      decision: "Thank you. “Prices turned in May” was corrected in version 2.",
      credit: "The list of versions names you as Li Wei.",
      answer: "The desk writes: the tonnage was that of a year.",
    },
    needs: ["decision", "answer"],
    subject: "Your correction request {reference}",
    heading: "Your correction request {reference}",
    text: "{decision}\n\n{credit}\n\n{answer}",
    button: "See your requests",
  }),
  mailCommentRemoved: template("Comment removed", "When a moderator has removed a comment, to its writer.", {
    placeholders: { done: "hid one of your comments", reason: "It names a private person." },
    needs: ["reason"],
    subject: "A moderator removed a comment of yours",
    heading: "A moderator removed a comment of yours",
    text: "A moderator {done}. The reason: {reason}\n\nIf it was wrong, you can appeal: another look is then taken at it.",
    button: "Your discussions",
  }),
  mailSanction: template("Muted or suspended", "When a moderator has kept a person out of discussions.", {
    placeholders: {
      until: "31 December 2030 (UTC)",
      may: "cannot write in discussions",
      reason: "Three removed comments.",
    },
    needs: ["until", "reason"],
    subject: "You cannot take part in discussions for a time",
    heading: "You cannot take part in discussions for a time",
    text: "Until {until} you {may}. The reason: {reason}\n\nYou can read as before. If it was wrong, you can appeal.",
    button: "Your discussions",
  }),
  mailAppealAnswered: template("Answer to an appeal", "When a moderator has answered it.", {
    placeholders: { decision: "Your appeal was upheld.", answer: "The comment quoted a public filing." },
    needs: ["decision", "answer"],
    subject: "Your appeal was answered",
    heading: "Your appeal was answered",
    text: "{decision}\n\nThe moderator writes: {answer}",
    button: "Your discussions",
  }),
} as const;

export type MailTemplateKey = keyof typeof MAIL_TEMPLATES;
export const MAIL_TEMPLATE_KEYS = Object.keys(MAIL_TEMPLATES) as [MailTemplateKey, ...MailTemplateKey[]];

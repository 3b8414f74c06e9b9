import { z } from "zod";
import { line, prose } from "@/lib/form-fields";
import { HOUSE_PAGE_NAMES, SETTINGS, type SettingKey, type SettingValues } from "@/lib/settings/keys";
import { MAIL_TEMPLATE_KEYS, MAIL_TEMPLATES } from "@/lib/settings/mail-templates";
import { accentProblem, type Theme } from "./look/accent";

/** The parts of the settings page; each is saved by itself. */
export const SECTIONS = {
  identity: {
    title: "Name and contact",
    keys: ["name", "tagline", "language", "secondLanguage", "zone", "contact", "footer", "powered"],
  },
  look: {
    title: "Logo and colours",
    keys: ["logoLight", "logoDark", "favicon", "accentLight", "accentDark", "social"],
  },
  pages: {
    title: "Pages",
    keys: ["pageAbout", "pageTerms", "pagePrivacy", "pageImprint", "pageContact", "pages"],
  },
  mail: {
    title: "Sender of mails",
    keys: ["senderName", "senderAddress"],
  },
  firstHour: {
    title: "First steps",
    keys: ["firstHour"],
  },
  words: {
    title: "Words of mails",
    keys: MAIL_TEMPLATE_KEYS,
  },
} as const satisfies Record<string, { title: string; keys: readonly SettingKey[] }>;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

/** What a setting is called on screens. */
export const SETTING_LABELS: Record<SettingKey, string> = {
  name: "Name",
  tagline: "Tagline",
  language: "Language",
  secondLanguage: "Second language",
  zone: "Time zone",
  contact: "Contact address",
  footer: "Footer text",
  powered: "“Powered by Lodestone”",
  logoLight: "Logo",
  logoDark: "Logo for the dark theme",
  favicon: "Favicon",
  accentLight: "Accent in the light theme",
  accentDark: "Accent in the dark theme",
  social: "Accounts elsewhere",
  pageAbout: "About",
  pageTerms: "Terms",
  pagePrivacy: "Privacy",
  pageImprint: "Imprint",
  pageContact: "Contact",
  pages: "Pages in the footer",
  firstHour: "First steps",
  senderName: "Sender name",
  senderAddress: "Sender address",
  mailVerify: MAIL_TEMPLATES.mailVerify.label,
  mailSignedUpAgain: MAIL_TEMPLATES.mailSignedUpAgain.label,
  mailSignIn: MAIL_TEMPLATES.mailSignIn.label,
  mailReset: MAIL_TEMPLATES.mailReset.label,
  mailWelcome: MAIL_TEMPLATES.mailWelcome.label,
  mailMoved: MAIL_TEMPLATES.mailMoved.label,
  mailInvitation: MAIL_TEMPLATES.mailInvitation.label,
  mailNewAddress: MAIL_TEMPLATES.mailNewAddress.label,
  mailAddressTaken: MAIL_TEMPLATES.mailAddressTaken.label,
  mailAddressChanging: MAIL_TEMPLATES.mailAddressChanging.label,
  mailAddressChanged: MAIL_TEMPLATES.mailAddressChanged.label,
  mailPasswordChanged: MAIL_TEMPLATES.mailPasswordChanged.label,
  mailGranted: MAIL_TEMPLATES.mailGranted.label,
  mailRequestAnswered: MAIL_TEMPLATES.mailRequestAnswered.label,
  mailReport: MAIL_TEMPLATES.mailReport.label,
  mailDigest: MAIL_TEMPLATES.mailDigest.label,
  mailCorrectionAnswered: MAIL_TEMPLATES.mailCorrectionAnswered.label,
  mailCommentRemoved: MAIL_TEMPLATES.mailCommentRemoved.label,
  mailSanction: MAIL_TEMPLATES.mailSanction.label,
  mailAppealAnswered: MAIL_TEMPLATES.mailAppealAnswered.label,
};

/** The section that a setting is in. */
export function sectionOf(key: SettingKey): SectionName {
  const found = SECTION_NAMES.find((name) => (SECTIONS[name].keys as readonly string[]).includes(key));
  if (!found) throw new Error(`No section has the setting ${key}`);
  return found;
}

/** The newest row that the form was made from, of each setting in its section; empty where there was none. */
const seen = z.string().max(40).default("");

export const ChangeIdentity = z.strictObject({
  seen,
  name: SETTINGS.name.schema,
  tagline: SETTINGS.tagline.schema.default(""),
  language: SETTINGS.language.schema.default("en"),
  secondLanguage: SETTINGS.secondLanguage.schema.default("zh-Hans"),
  zone: SETTINGS.zone.schema.default("UTC"),
  contact: SETTINGS.contact.schema.default(""),
  footer: SETTINGS.footer.schema.default(""),
  // A checkbox that is off is absent from the form.
  powered: z.stringbool().default(false),
});
export type ChangeIdentity = z.output<typeof ChangeIdentity>;

/** The settings that are uploaded. */
export const LOGO_KEYS = ["logoLight", "logoDark", "favicon"] as const;
export type LogoKey = (typeof LOGO_KEYS)[number];

const upload = z.file().optional();
const removed = z.stringbool().default(false);

const accent = (theme: Theme) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .transform((typed) => (/^[0-9a-f]{6}$/.test(typed) ? `#${typed}` : typed))
    .pipe(SETTINGS.accentLight.schema)
    .default("")
    .superRefine((hex, context) => {
      const problem = hex === "" ? null : accentProblem(hex, theme);
      if (problem) context.addIssue({ code: "custom", message: problem });
    });

export const ChangeLook = z.strictObject({
  seen,
  logoLight: upload,
  logoDark: upload,
  favicon: upload,
  logoLightGone: removed,
  logoDarkGone: removed,
  faviconGone: removed,
  accentLight: accent("light"),
  accentDark: accent("dark"),
  /** one address on each line */
  social: prose(2_500)
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .pipe(SETTINGS.social.schema),
});
export type ChangeLook = z.output<typeof ChangeLook>;

/** One of the pages that a house writes; without a text it is taken away. */
export const ChangePage = z.strictObject({
  seen,
  page: z.enum(HOUSE_PAGE_NAMES),
  title: line(120).default(""),
  text: prose(60_000).default(""),
});
export type ChangePage = z.output<typeof ChangePage>;

/** The words of one mail; `how` is the button that was pressed. Its placeholders are checked by the schema of the mail. */
export const ChangeMailWords = z.object({
  seen,
  mail: z.enum(MAIL_TEMPLATE_KEYS),
  how: z.enum(["save", "preview", "standard"]).default("save"),
  subject: z.string().default(""),
  heading: z.string().default(""),
  text: z.string().default(""),
  button: z.string().default(""),
  footer: z.string().default(""),
});
export type ChangeMailWords = z.output<typeof ChangeMailWords>;

export const ChangeSender = z.strictObject({
  seen,
  senderName: SETTINGS.senderName.schema.default(""),
  senderAddress: SETTINGS.senderAddress.schema.default(""),
});
export type ChangeSender = z.output<typeof ChangeSender>;

/** `number` 0: the default. */
export const SetBack = z.strictObject({
  key: z.enum(Object.keys(SETTINGS) as [SettingKey, ...SettingKey[]]),
  number: z.coerce.number().int().min(0),
});
export type SetBack = z.output<typeof SetBack>;

/** A change of one setting, as its history shows it. */
export type SettingChange = {
  key: SettingKey;
  number: number;
  before: SettingValues[SettingKey];
  after: SettingValues[SettingKey];
  setAt: Date;
  /** null for a script, and for a person who was removed */
  setBy: string | null;
  /** it is what holds now */
  current: boolean;
};

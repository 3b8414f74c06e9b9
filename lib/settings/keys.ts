import { z } from "zod";
import { line, prose, TimeZone } from "@/lib/form-fields";
import { LANGUAGE_TAGS, SECOND_LANGUAGE_TAGS } from "./languages";
import type { MailTemplateKey } from "./mail-templates";
import { mailWordsOf } from "./mail-words";

/** What this program is called. A house is called so until it has chosen a name of its own. */
export const PRODUCT = "Lodestone";

/** Letters that are not visible could hide another name in this one. */
const visible = (most: number) =>
  line(most).regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, {
    error: "Leave out control and invisible characters.",
  });

const address = z.union([
  z.literal(""),
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: "Give an address such as desk@example.com, or nothing." }).max(254)),
]);

/** A logo or favicon: the id of its bytes, and its size in pixels. */
const picture = z
  .strictObject({
    file: z.uuid(),
    mediaType: z.enum(["image/svg+xml", "image/png"]),
    width: z.int().min(1),
    height: z.int().min(1),
  })
  .nullable();

const colour = z.union([
  z.literal(""),
  z.string().regex(/^#[0-9a-f]{6}$/, { error: "Give a colour such as #97430f." }),
]);

const profile = z
  .url({ protocol: /^https$/, error: "Give whole addresses that begin with https://." })
  .max(200, { error: "Use at most 200 characters." });

/** A page that the house writes itself, in Markdown; null if there is none. */
const page = z
  .strictObject({
    title: visible(120).min(1, { error: "Please fill this in." }),
    text: prose(60_000).min(1, { error: "Please fill this in." }),
  })
  .nullable();

/** The pages that a house may write, by their addresses, in the order of the footer. */
export const HOUSE_PAGES = {
  about: "pageAbout",
  terms: "pageTerms",
  privacy: "pagePrivacy",
  imprint: "pageImprint",
  contact: "pageContact",
} as const;
export type HousePageName = keyof typeof HOUSE_PAGES;
export const HOUSE_PAGE_NAMES = Object.keys(HOUSE_PAGES) as [HousePageName, ...HousePageName[]];

type Setting<Schema extends z.ZodType> = {
  schema: Schema;
  /** until something is set, and while what is set cannot be read */
  standard: z.output<Schema>;
  /** readers' pages show it, so a change of it must render them again */
  shown: boolean;
};

const setting = <Schema extends z.ZodType>(
  schema: Schema,
  standard: z.output<Schema>,
  { shown }: { shown: boolean } = { shown: true },
): Setting<Schema> => ({ schema, standard, shown });

/** The words of a mail; null for ours. */
const mail = (key: MailTemplateKey) => setting(mailWordsOf(key).nullable(), null, { shown: false });

/** Every setting. */
export const SETTINGS = {
  name: setting(visible(60).min(1, { error: "Please fill this in." }), PRODUCT),
  /** one sentence without a full stop, which follows the name in titles */
  tagline: setting(visible(160), "Market intelligence in which every claim shows its evidence"),
  /** of what the house publishes; the screens are in English */
  language: setting(z.enum(LANGUAGE_TAGS, { error: "Choose one from the list." }), "en"),
  /** of names and terms, beside English */
  secondLanguage: setting(z.enum(SECOND_LANGUAGE_TAGS, { error: "Choose one from the list." }), "zh-Hans"),
  /** in which pages that everyone gets show dates and times */
  zone: setting(TimeZone, "UTC"),
  /** the address that readers may write to; empty if there is none */
  contact: setting(address, ""),
  footer: setting(visible(300), ""),
  /** whether the footer names this program */
  powered: setting(z.boolean(), true),
  /** null: our mark with the name; the dark one is shown in dark looks alone */
  logoLight: setting(picture, null),
  logoDark: setting(picture, null),
  favicon: setting(picture, null),
  /** empty: ours */
  accentLight: setting(colour, ""),
  accentDark: setting(colour, ""),
  /** addresses of the house elsewhere */
  social: setting(z.array(profile).max(10, { error: "Use at most ten." }), []),
  pageAbout: setting(page, null),
  pageTerms: setting(page, null),
  pagePrivacy: setting(page, null),
  pageImprint: setting(page, null),
  pageContact: setting(page, null),
  /** which of these pages there are, for the footer: kept with them, so that their words do not concern other pages */
  pages: setting(z.array(z.strictObject({ page: z.enum(HOUSE_PAGE_NAMES), title: z.string() })), []),
  /** the steps of the first hour that admins have skipped, and whether they have put all of them away */
  firstHour: setting(
    z.strictObject({ skipped: z.array(z.string().max(30)).max(30), dismissed: z.boolean() }),
    { skipped: [], dismissed: false },
    { shown: false },
  ),
  /** empty: the name of the house */
  senderName: setting(visible(60), "", { shown: false }),
  /** empty: that of `MAIL_FROM` */
  senderAddress: setting(address, "", { shown: false }),
  mailVerify: mail("mailVerify"),
  mailSignedUpAgain: mail("mailSignedUpAgain"),
  mailSignIn: mail("mailSignIn"),
  mailReset: mail("mailReset"),
  mailWelcome: mail("mailWelcome"),
  mailMoved: mail("mailMoved"),
  mailInvitation: mail("mailInvitation"),
  mailNewAddress: mail("mailNewAddress"),
  mailAddressTaken: mail("mailAddressTaken"),
  mailAddressChanging: mail("mailAddressChanging"),
  mailAddressChanged: mail("mailAddressChanged"),
  mailPasswordChanged: mail("mailPasswordChanged"),
  mailGranted: mail("mailGranted"),
  mailRequestAnswered: mail("mailRequestAnswered"),
  mailReport: mail("mailReport"),
  mailDigest: mail("mailDigest"),
  mailCorrectionAnswered: mail("mailCorrectionAnswered"),
  mailCommentRemoved: mail("mailCommentRemoved"),
  mailSanction: mail("mailSanction"),
  mailAppealAnswered: mail("mailAppealAnswered"),
} as const;

export type SettingKey = keyof typeof SETTINGS;

/** What the frame of readers' pages shows. */
export const FRAME_SETTINGS = [
  "name",
  "tagline",
  "language",
  "secondLanguage",
  "zone",
  "contact",
  "footer",
  "powered",
  "logoLight",
  "logoDark",
  "favicon",
  "accentLight",
  "accentDark",
  "social",
  "pages",
] as const satisfies SettingKey[];

/** What the feed of reports shows. */
export const FEED_SETTINGS = ["name", "tagline", "language", "powered"] as const satisfies SettingKey[];

/** The values of some settings, by key. */
export type SettingValues<Key extends SettingKey = SettingKey> = {
  [K in Key]: z.output<(typeof SETTINGS)[K]["schema"]>;
};

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** A stored value if its schema accepts it; otherwise the default. */
export function settingValue<Key extends SettingKey>(key: Key, stored: unknown): SettingValues[Key] {
  const { schema, standard } = SETTINGS[key];
  const parsed = stored === null || stored === undefined ? null : schema.safeParse(stored);
  return (parsed?.success ? parsed.data : standard) as SettingValues[Key];
}

/** Whether something is stored that its schema does not accept. */
export function isUnreadable(key: SettingKey, stored: unknown): boolean {
  return stored !== null && stored !== undefined && !SETTINGS[key].schema.safeParse(stored).success;
}

/** A stored logo, as pages show it. */
export type Logo = NonNullable<SettingValues["logoLight"]>;

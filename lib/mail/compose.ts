import "server-only";
import type { RowReader } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { MAIL_TEMPLATES, type MailTemplateKey, type MailWords } from "@/lib/settings/mail-templates";
import { fillIn } from "@/lib/settings/mail-words";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { layOutMail, type MailContent, type MailLink, type MailPart, type Sender } from "./layout";
import type { Mail } from "./types";

type Composed = Pick<Mail, "subject" | "text" | "html">;

/** The words of a mail, and whose mail it is. */
export type WordsInForce = { words: MailWords; sender: Sender };

type Filling = {
  values?: Readonly<Record<string, string>>;
  /** what replaces a paragraph that is one placeholder */
  parts?: Readonly<Record<string, readonly MailPart[]>>;
  /** where its button leads */
  url?: string;
  /** links below its small print */
  more?: readonly MailLink[];
  /** small print after that of the words */
  note?: string;
};

/** The words that the house has set for a mail, or else ours; one statement, also for many mails. */
export async function wordsInForce(tx: RowReader, key: MailTemplateKey): Promise<WordsInForce> {
  const set = await readSettings(["name", "logoLight", key], tx);
  const sender = { name: set.name, logo: logoOf(set.logoLight) };
  return { words: set[key] ?? MAIL_TEMPLATES[key].standard, sender };
}

/** Whose mail it is, for one whose words are not set. */
export async function senderInForce(tx: RowReader): Promise<Sender> {
  const { name, logoLight } = await readSettings(["name", "logoLight"], tx);
  return { name, logo: logoOf(logoLight) };
}

type StoredLogo = { file: string; width: number; height: number };

/** Programs for mail show no SVG, hence a PNG of it. */
const logoOf = (logo: StoredLogo | null): Sender["logo"] =>
  logo && {
    url: `${env().PUBLIC_URL}/house/${logo.file}?as=png`,
    width: logo.width,
    height: logo.height,
  };

/** A mail in the words that the house has set for it, or else in ours. */
export async function composeMail(
  tx: RowReader,
  key: MailTemplateKey,
  filling: Filling = {},
): Promise<Composed> {
  return composed(await wordsInForce(tx, key), filling);
}

/** The words of a mail with its placeholders filled in, laid out; also for a preview. */
export function composed({ words, sender }: WordsInForce, filling: Filling): Composed {
  const { parts = {}, url, more, note = "" } = filling;
  const values = { ...filling.values, site: sender.name };
  const filled = (text: string): string => fillIn(text, values);
  const footer = [filled(words.footer), note].filter((text) => text !== "").join(" ");
  const content: MailContent = {
    sender,
    heading: filled(words.heading),
    paragraphs: paragraphsOf(words.text, values, parts),
    ...(url && { action: { label: filled(words.button), url } }),
    ...((footer !== "" || more) && { footer: { text: footer, more } }),
  };
  return { subject: filled(words.subject), ...layOutMail(content) };
}

/** Parts that the words name nowhere by themselves come last. */
function paragraphsOf(
  text: string,
  values: Readonly<Record<string, string>>,
  parts: NonNullable<Filling["parts"]>,
): MailPart[] {
  const placed = new Set<string>();
  const inLine = Object.fromEntries(Object.keys(parts).map((name) => [name, ""]));
  const found = split(text).flatMap((paragraph): readonly MailPart[] => {
    const name = /^\{([^{}]*)\}$/.exec(paragraph)?.[1] ?? "";
    if (Object.hasOwn(parts, name) && !placed.has(name)) {
      placed.add(name);
      return parts[name] ?? [];
    }
    return split(fillIn(paragraph, { ...values, ...inLine }));
  });
  const left = Object.entries(parts).flatMap(([name, more]) => (placed.has(name) ? [] : more));
  return [...found, ...left];
}

const split = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

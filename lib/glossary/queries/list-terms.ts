import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { SecondLanguage } from "@/lib/settings/languages";
import { readSecondLanguage } from "@/lib/settings/queries/second-language";
import { simplified } from "@/lib/text/simplified";
import { type EditableTerm, type GlossaryLine, isHan, type ListTerms } from "../schema";

const SHOWN = { slug: true, zh: true, pinyin: true, en: true, sense: true, usage: true } as const;

/**
 * The glossary in the order of its pinyin, or of its English in a house without a second language; given words, only the terms that contain them in Chinese, pinyin, English or
 * sense.
 */
export async function listTerms(_viewer: Viewer, { q }: ListTerms): Promise<GlossaryLine[]> {
  const second = await readSecondLanguage();
  const stored = await db.glossaryTerm.findMany({ orderBy: { slug: "asc" }, select: SHOWN });
  const shown = stored.map((term) => inWordsOf(second, term));
  const terms = second === null ? shown.sort((a, b) => byEnglish(a, b)) : shown;
  if (q === undefined) return terms;
  const words = plainWords(q);
  const han = simplified(q);
  const whole = withoutSpaces(words);
  const sound = toneless(q);
  return terms.filter(
    ({ zh, pinyin, en, sense }) =>
      (zh !== null && (simplified(zh).includes(han) || han.includes(simplified(zh)))) ||
      (sound !== "" && pinyin !== null && toneless(pinyin).includes(sound)) ||
      [...en, sense].some((text) => ` ${plainWords(text)}`.includes(words)) ||
      (whole.length >= 4 && en.some((text) => withoutSpaces(plainWords(text)).startsWith(whole))),
  );
}

/** A stored term in the languages of the house. */
function inWordsOf<Term extends GlossaryLine>(
  second: SecondLanguage | null,
  term: Term & { zh: string },
): Term {
  return second !== null && isHan(term.zh) ? term : { ...term, zh: null, pinyin: null };
}

const collator = new Intl.Collator("en", { sensitivity: "base" });
const byEnglish = (a: GlossaryLine, b: GlossaryLine): number =>
  collator.compare(a.en[0] ?? "", b.en[0] ?? "");

const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");

/** English for comparison: in either spelling, in the singular, hyphens as spaces. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['\u2019]s\b/g, "")
    .replace(/[-\u2010-\u2015]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/\blicens(?=e)/g, "licenc")
    .replace(/([a-z]{3,}?)ies\b/g, "$1y")
    .replace(/\b([a-z]{3,}[^s\W])s\b/g, "$1");
}

/**
 * One term, for editing.
 *
 * @throws NotFound
 */
export async function findTerm(viewer: Viewer, slug: string): Promise<EditableTerm> {
  if (!can(viewer, "glossary.edit")) throw new NotFound();
  const term = await db.glossaryTerm.findUnique({
    where: { slug },
    select: { ...SHOWN, id: true, revision: true },
  });
  if (!term) throw new NotFound();
  return inWordsOf<EditableTerm>(await readSecondLanguage(), term);
}

/**
 * Pinyin as people type it: lower case, without tones, marks, apostrophes and spaces; ü and the v typed for it become
 * u.
 */
export function toneless(pinyin: string): string {
  return pinyin
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "")
    .replace(/(?<=[nl])v/g, "u");
}

import type { Reliability } from "@/lib/db/generated/enums";
import { RELIABILITY_WORDS } from "@/lib/evidence/grades";

const LANGUAGES = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });

/** The English name of a language tag; the tag itself if it has none. */
export function languageName(lang: string): string {
  try {
    return LANGUAGES.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The language of a document's title: the title of a Chinese document may be given in English. */
export function titleLang(title: string, lang: string): string | undefined {
  return /^zh/i.test(lang) && !/\p{Script=Han}/u.test(title) ? undefined : lang;
}

/** A source's reliability as its letter and in words. */
export function ReliabilityLine({ reliability }: { reliability: Reliability | null }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span className="inline-block min-w-6 shrink-0 rounded-sm bg-info-wash px-1.5 py-px text-center font-sans text-xs font-semibold text-info">
        {reliability ?? "–"}
      </span>
      <span>{reliability ? RELIABILITY_WORDS[reliability] : "not graded"}</span>
    </span>
  );
}

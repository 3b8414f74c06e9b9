const LANGUAGES = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });

/** The English name of a language tag; the tag itself if it has none. */
export function languageName(lang: string): string {
  try {
    return LANGUAGES.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

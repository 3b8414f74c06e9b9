const LANGUAGES = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });

/** A language by its tag, in English; the tag itself where it names none. */
export function languageName(lang: string): string {
  try {
    return LANGUAGES.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The languages that a house may publish in, by their BCP 47 tags, with their own names. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  es: "español",
  fr: "français",
  it: "italiano",
  ja: "日本語",
  ko: "한국어",
  nl: "Nederlands",
  no: "norsk",
  pl: "polski",
  pt: "português",
  sv: "svenska",
  tr: "Türkçe",
  uk: "українська",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
} as const;
export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as [Language, ...Language[]];

/**
 * The second language of names and terms, beside English. Which characters it has, how it sounds and how a browser is told of
 * it is known of Chinese alone.
 */
export const SECOND_LANGUAGES = { none: "None", "zh-Hans": "Chinese, simplified" } as const;
export type SecondLanguage = Exclude<keyof typeof SECOND_LANGUAGES, "none">;
export const SECOND_LANGUAGE_TAGS = Object.keys(SECOND_LANGUAGES) as ["none", SecondLanguage];

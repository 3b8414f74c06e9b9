import { IDENTIFIER_SCHEMES, SCHEMES } from "@/lib/names/identifiers/schemes";

/** The options of the desk's selects. */
export const CONFIDENCE_OPTIONS = [
  { value: "high", label: "High" },
  { value: "medium", label: "Medium" },
  { value: "low", label: "Low" },
] as const;

export const NAME_TYPE_OPTIONS = [
  { value: "primary", label: "Primary" },
  { value: "alias", label: "Alias" },
  { value: "previous", label: "Previous" },
  { value: "abbreviation", label: "Abbreviation" },
] as const;

export const LANG_OPTIONS = [
  { value: "en", label: "English" },
  { value: "zh-Hans", label: "Chinese, simplified" },
  { value: "zh-Hant", label: "Chinese, traditional" },
  { value: "ja", label: "Japanese" },
  { value: "ko", label: "Korean" },
  { value: "de", label: "German" },
  { value: "fr", label: "French" },
  { value: "et", label: "Estonian" },
  { value: "pt", label: "Portuguese" },
  { value: "ru", label: "Russian" },
  { value: "vi", label: "Vietnamese" },
  { value: "mn", label: "Mongolian" },
] as const;

export const SCHEME_OPTIONS = IDENTIFIER_SCHEMES.map((value) => ({
  value,
  label: `${SCHEMES[value].name} (${SCHEMES[value].hint})`,
}));

/** A language tag in words. */
export function langLabel(lang: string): string {
  return LANG_OPTIONS.find(({ value }) => value === lang)?.label ?? lang;
}

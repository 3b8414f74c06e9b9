"use client";

import { useHouseWords } from "@/components/field/house-words";
import { SelectField } from "@/components/ui/form-fields";
import { LANG_OPTIONS } from "./options";

/** The language of a name; a second language that the house has put away is not offered. */
export function LanguageField({ label }: { label: string }) {
  const { secondLanguage } = useHouseWords();
  const options = LANG_OPTIONS.filter(({ value }) => secondLanguage !== null || !value.startsWith("zh"));
  return <SelectField name="lang" label={label} options={options} />;
}

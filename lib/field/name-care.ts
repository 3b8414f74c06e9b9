import type { FieldValue } from "./lists";

/** What matching names in texts has to know of the field. */
export type NameCare = {
  /**
   * A name of a material of at most three Latin letters has its meaning only near one of these words: “Er” is erbium in “Er
   * oxide” and nothing in “Er ist da”. Singular and plural are listed.
   */
  element: ReadonlySet<string>;
  /** the same for short names of organisations and other things with a proper name */
  company: ReadonlySet<string>;
  /** words that names in the field consist of: alone or combined they identify no entity */
  generic: ReadonlySet<string>;
  /** how names of companies end that are also used without that: “Iluka” for Iluka Resources; in lower case */
  ending: ReadonlySet<string>;
  /** a company named after one of these places is also used without it */
  place: readonly string[];
};

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What holds of any field; a field pack has lists of its own instead. */
export const BUILT_IN_CARE: NameCare = {
  element: listOf(
    `oxide oxides metal metals alloy alloys carbonate carbonates chloride chlorides fluoride fluorides nitrate nitrates oxalate
    isotope isotopes ion ions atom atoms doped doping ore ores concentrate concentrates refining refined element elements price
    prices kg kilogram kilograms tonne tonnes ton tons ppm wt content contents grade grades powder powders quota quotas`,
  ),
  company: listOf(
    `company companies corporation corp group supplier suppliers producer producers maker makers manufacturer manufacturers plant
    plants factory share shares listed stock subsidiary subsidiaries owner owned owns venture ventures offtake agreement
    agreements contract contracts mine mines refinery refineries component components customer customers recycling technology
    processing ceo acquisition acquired`,
  ),
  generic: listOf(
    `metal metals mineral minerals material materials resource resources new strategic critical common less group company
    holdings products exchange institute research technology technologies high tech hi northern southern eastern western
    national north south east west china chinese usa us america american australia australian canada japan european global
    international general united`,
  ),
  ending: new Set([
    ...["resources", "materials", "metals", "minerals", "chemical", "chemicals"],
    ...["performance materials", "holdings", "group"],
  ]),
  place: [],
};

/** The lists of the field, those of the same meaning together; ours for a meaning without any. */
export function nameCareOf(lists: readonly FieldValue<"name-care">[]): NameCare {
  const words = (of: FieldValue<"name-care">["of"]) => {
    const found = lists.filter((list) => list.of === of).flatMap((list) => list.words);
    return found.length > 0 ? found : null;
  };
  const set = (of: Exclude<keyof NameCare, "place">) => new Set(words(of) ?? BUILT_IN_CARE[of]);
  return {
    element: set("element"),
    company: set("company"),
    generic: set("generic"),
    ending: set("ending"),
    place: words("place") ?? BUILT_IN_CARE.place,
  };
}

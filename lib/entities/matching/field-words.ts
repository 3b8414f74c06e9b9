/**
 * Words of the field. A name of at most three Latin letters has its meaning only near one of them: “Er” is erbium in
 * “Er oxide” and nothing in “Er ist da”. Singular and plural are listed.
 */
export const ELEMENT_WORDS: ReadonlySet<string> = new Set(
  `oxide oxides metal metals magnet magnets alloy alloys carbonate carbonates chloride chlorides fluoride fluorides
  nitrate nitrates oxalate isotope isotopes ion ions atom atoms doped doping ore ores concentrate concentrates rare
  earth earths reo ree rees treo separation separated refining refined element elements lanthanide lanthanides light
  heavy price prices kg kilogram kilograms tonne tonnes ton tons ppm wt content contents grade grades phosphor
  phosphors powder powders ndfeb smco quota quotas`.split(/\s+/),
);

/** The same for short names of organisations and other things with a proper name. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  `magnet magnets motor motors company companies corporation corp group supplier suppliers producer producers maker
  makers manufacturer manufacturers plant plants factory share shares listed stock subsidiary subsidiaries owner owned
  owns venture ventures offtake agreement agreements contract contracts alloy alloys metal metals rare earth earths
  oxide oxides mine mines refinery refineries separation component components customer customers recycling technology
  processing tungsten ceo acquisition acquired`.split(/\s+/),
);

/** How many words to either side count as “near”. */
export const REACH = 3;

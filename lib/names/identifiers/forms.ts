/** Wikidata item: Q and a number. It has no check digit. */
export const isQid = (value: string): boolean => /^Q[1-9]\d{0,9}$/.test(value);

/** Market identifier code of ISO 10383 (four letters or digits), a space, and the symbol on that market. */
export const isMicSymbol = (value: string): boolean =>
  /^[A-Z0-9]{4} [A-Z0-9](?:[A-Z0-9.-]{0,10}[A-Z0-9])?$/.test(value);

/**
 * Harmonized System: a heading (8501), subheading (8505.11) or a longer national line (8505.11.00), chapters 1 to 97
 * except 77, which is reserved.
 */
export const isHs = (value: string): boolean =>
  !value.startsWith("77") && /^(?:0[1-9]|[1-8]\d|9[0-7])\d{2}(?:\.\d{2}){0,3}$/.test(value);

/** Atomic number of a known element, 1 (hydrogen) to 118 (oganesson). */
export const isAtomicNumber = (value: string): boolean =>
  /^[1-9]\d{0,2}$/.test(value) && Number(value) <= 118;

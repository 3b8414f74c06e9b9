/** The value of a letter or digit as the standards count: 0–9, then A = 10 … Z = 35. */
export const alphanumeric = (character: string): number => Number.parseInt(character, 36);

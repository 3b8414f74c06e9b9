import { alphanumeric } from "./characters";

/**
 * Legal Entity Identifier, ISO 17442-1: 18 letters and digits and two check digits, by ISO/IEC 7064 MOD 97-10 (each
 * letter read as two digits, the whole number leaves 1 when divided by 97).
 */
export function isLei(value: string): boolean {
  if (!/^[A-Z0-9]{18}[0-9]{2}$/.test(value)) return false;
  let rest = 0;
  for (const character of value) {
    const next = alphanumeric(character);
    rest = (rest * (next > 9 ? 100 : 10) + next) % 97;
  }
  return rest === 1;
}

/** The value of a letter or digit as the standards count: 0–9, then A = 10 … Z = 35. */
export const alphanumeric = (character: string): number => Number.parseInt(character, 36);

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

/**
 * International Securities Identification Number, ISO 6166: two letters of a country, nine letters and digits, and a
 * check digit by the double-add-double formula of Luhn over all digits (letters read as two).
 */
export function isIsin(value: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/.test(value)) return false;
  const digits = [...value].map(alphanumeric).join("");
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * CAS Registry Number, by the rule of the Chemical Abstracts Service: two to seven digits, two digits and a check digit
 * that is the sum of the digits, each times its place from the right, modulo 10. It misses some changes of one digit
 * (in the fifth place from the right, by two): the rule is no stronger.
 */
export function isCas(value: string): boolean {
  if (!/^[1-9]\d{1,6}-\d{2}-\d$/.test(value)) return false;
  const [check = 0, ...digits] = [...value.replaceAll("-", "")].reverse().map(Number);
  return digits.reduce((sum, digit, place) => sum + digit * (place + 1), 0) % 10 === check;
}

import { alphanumeric } from "./characters";

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

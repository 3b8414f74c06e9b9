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

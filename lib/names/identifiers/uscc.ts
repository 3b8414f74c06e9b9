/** GB 32100-2015, table 1: digits and letters without I, O, S, V, Z. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * Unified Social Credit Code of China, GB 32100-2015: kind of registrar and of body, six digits of a place, nine
 * characters of the body and a check character (weights are the powers of 3, modulo 31).
 */
export function isUscc(value: string): boolean {
  if (!FORM.test(value)) return false;
  let [sum, weight] = [0, 1];
  for (const character of value.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.indexOf(value.slice(17)) === (31 - (sum % 31)) % 31;
}

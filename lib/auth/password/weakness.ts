import { COMMON_LONG_PASSWORDS, COMMON_WORDS } from "./well-known";

/** NIST SP 800-63B-4 for a password that is the only factor; there are no composition rules. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 128;

/** At least this many characters must remain once everything an attacker would guess is removed. */
const LEAST_OF_ONES_OWN = 6;

/** What an attacker who targets this very account knows. */
export type PasswordContext = { email?: string; name?: string };

/** The one form in which a password is measured and hashed: the same however a keyboard composes its characters. */
export function normalisePassword(password: string): string {
  return password.normalize("NFC");
}

/** Why a password is rejected, in a sentence for its owner; `null` if it is accepted. */
export function weaknessOf(password: string, context: PasswordContext = {}): string | null {
  const length = [...normalisePassword(password)].length;
  if (length < SHORTEST_PASSWORD) {
    return `Use at least ${SHORTEST_PASSWORD} characters: a short sentence is easy to remember.`;
  }
  if (length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  const plain = lettersAndDigits(password);
  if (COMMON_LONG_PASSWORDS.has(plain)) return TOO_COMMON;
  const own = withoutPatterns(withoutWords(plain, wordsOf(context)));
  return own.length < LEAST_OF_ONES_OWN && new Set(symbolsOf(password)).size < 8 ? TOO_COMMON : null;
}

const TOO_COMMON =
  "This is easy to guess: it is a well-known password, or consists of your name, this site's name, repetitions or rows of keys. Choose other words.";

/** Lower-case, with digits that resemble letters read as letters, the way a guesser does. */
function lettersAndDigits(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[@$]/g, (sign) => (sign === "@" ? "a" : "s"))
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function symbolsOf(text: string): string[] {
  return text.match(/[^\p{L}\p{N}\s]/gu) ?? [];
}

function wordsOf({ email = "", name = "" }: PasswordContext): string[] {
  return `${email} ${name}`
    .split(/[^\p{L}\p{N}]+/u)
    .map(lettersAndDigits)
    .filter((word) => word.length >= 3);
}

function withoutWords(plain: string, own: string[]): string {
  const words = [...COMMON_WORDS, ...own].sort((a, b) => b.length - a.length);
  return words.reduce((rest, word) => withoutWord(rest.replaceAll(word, ""), word), plain);
}

/** `passw0rd` for `password`, as often as it occurs. */
function withoutWord(text: string, word: string): string {
  const read = text.replace(/[01345]/g, (digit) => LETTER_OF[digit] ?? digit);
  const at = read.indexOf(word);
  return at < 0 ? text : withoutWord(text.slice(0, at) + text.slice(at + word.length), word);
}

const LETTER_OF: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s" };

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
  "azertyuiop",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
].flatMap((row) => [row, [...row].reverse().join("")]);

/** Removes years, rows of keys, the alphabet, and every repetition but the first. */
function withoutPatterns(text: string): string {
  const rest = withoutRows(text).replace(/(19|20)\d\d/g, "");
  return rest.replace(/(.+?)\1+/gu, "$1");
}

function withoutRows(text: string): string {
  let kept = "";
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text, at);
    if (run < 3) kept += text[at];
    at += run < 3 ? 1 : run;
  }
  return kept;
}

function longestRun(text: string, at: number): number {
  let longest = 0;
  for (let end = at + 3; end <= text.length && ROWS.some((row) => row.includes(text.slice(at, end))); end++) {
    longest = end - at;
  }
  return longest;
}

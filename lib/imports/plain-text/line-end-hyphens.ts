import { isEnglish } from "@/lib/text/words";

/** First halves that keep their hyphen even if the word without it is in the list. */
const KEPT =
  /^(?:semi|self|non|ex|mid|multi|quasi|half|well|high|low|cross|all|near|long|short|first|second|third)$/i;
/** Words joined to a name by a hyphen: “Japanese-owned”. */
const TIED_TO_NAMES =
  /^(?:owned|based|listed|led|made|backed|style|rich|bearing|grade|born|controlled|dominated|registered|operated|run|focused|related|type|free|poor|doped|built|held|headquartered|wide|only|linked|funded|sponsored|speaking|invested|branded|supplied|sourced|mined|produced|occupied|specific|like|standard|approved)$/;
/** A prefix and a word that would double a letter: “post-tax”, “re-exported”, “pre-empt”, “anti-inflation”. */
const SAME_LETTER = /^(?:post-t|re-e|pre-e|anti-i|semi-i|multi-i|non-n|sub-b|inter-r|bio-o|micro-o|co-own)/;
const WORDS = /\p{L}+(?:-\p{L}+)*/gu;

/** A line that ends with the hyphen of a broken word, of a compound or of a range: it never ends a paragraph. */
export function endsWithHyphen(line: string): boolean {
  return /[\p{L}\p{N}.%)\]][-‐]$/u.test(line) && !/(?:^|\s)[-‐]$/u.test(line);
}

/** Decides about the hyphens at a text’s line ends from the unbroken words in the text. */
export class LineEndHyphens {
  readonly #lines: readonly string[];
  #words: ReadonlySet<string> | null = null;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The unbroken words of the text, collected on first use. */
  get #seen(): ReadonlySet<string> {
    this.#words ??= new Set(
      this.#lines.flatMap((line) =>
        [...line.toLowerCase().replace(/[-‐]$/, " ").matchAll(WORDS)].map(([word]) => word),
      ),
    );
    return this.#words;
  }

  /** The two lines joined as before the break. */
  joined(line: string, next: string): string {
    const first = /\p{L}+(?=[-‐]$)/u.exec(line)?.[0];
    const second = /^\p{Ll}+/u.exec(next)?.[0];
    if (/^(?:and|or|to|und|oder|et)\b/.test(next)) return `${line} ${next}`;
    if (first === undefined || second === undefined || /[\d./-]$/.test(line.slice(0, -1 - first.length)))
      return line + next;
    return this.#isCompound(first, second) ? line + next : line.slice(0, -1) + next;
  }

  #isCompound(first: string, second: string): boolean {
    const [one, other] = [first.toLowerCase(), second.toLowerCase()];
    if (this.#seen.has(`${one}-${other}`)) return true;
    if (this.#seen.has(one + other)) return false;
    if (/\p{Lu}/u.test(first.slice(1))) return true;
    // “mid-size”, but “Mid-dle”
    if (KEPT.test(first) && (isWord(other) || !isEnglish(one + other))) return true;
    if (/^\p{Lu}/u.test(first) && TIED_TO_NAMES.test(other)) return true;
    if (SAME_LETTER.test(`${one}-${other}`) && isWord(other) && other.length > 2) return true;
    if (isEnglish(one + other)) return false;
    return isWord(one) && isWord(other);
  }
}

const isWord = (word: string): boolean => word.length > 1 && isEnglish(word);

import { BrokenFile } from "../import-file";

/** The most signs of markup in one paragraph: the time they take grows with their square. */
const MOST_SIGNS = 2000;
/** The most work that one file may cause, counted in signs of markup at about twenty microseconds each. */
const MOST_WORK = 250_000;
const PER_LINE = 1;
const PER_ITEM = 6;
const PER_QUOTE = 5;
const PER_CELL = 3;
const PER_DEFINITION = 6;
const SIGNS = /[*_~`[\]<&\\!]/g;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])/;
const QUOTE = /^(?:[ \t]*>)+/;
const TABLE = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[\s:|-]*$/;

/** The cost of parsing a Markdown text, line by line. */
export class MarkupCost {
  #total = 0;
  #signs = 0;
  #start = { line: 0, words: "" };
  #isTable = false;

  /**
   * @param isCode whether signs are literal here
   * @throws BrokenFile with the paragraph, or the line, at which the work exceeds the limit
   */
  add(line: string, number: number, isCode: boolean): void {
    this.#total += PER_LINE;
    if (isCode) this.#signs = 0;
    else this.#addMarkup(line, number);
    if (this.#total <= MOST_WORK) return;
    throw new BrokenFile(
      number,
      "Up to this line the file has more lists, tables and signs of markup than can be parsed at once; split the file.",
    );
  }

  #addMarkup(line: string, number: number): void {
    if (line.trim() === "") {
      this.#signs = 0;
      this.#isTable = false;
      return;
    }
    const item = ITEM.test(line);
    if (TABLE.test(line)) this.#isTable = true;
    const isHtml = /^[ \t]{0,3}<\/?[a-z]/i.test(line);
    if (item || this.#isTable || isHtml || this.#signs === 0) {
      this.#signs = 0;
      this.#start = { line: number, words: line.trim().slice(0, 40) };
    }
    const signs = line.match(SIGNS)?.length ?? 0;
    const before = this.#signs;
    this.#signs += signs;
    // adds up to the square as the paragraph grows
    this.#total += signs + (this.#signs ** 2 - before ** 2) / 1000;
    if (item) this.#total += PER_ITEM;
    if (/^[ \t]{0,3}\[[^\]\n]{1,200}\]:/.test(line)) this.#total += PER_DEFINITION;
    this.#total += PER_QUOTE * (QUOTE.exec(line)?.[0].replace(/[ \t]/g, "").length ?? 0);
    if (this.#isTable) this.#total += PER_CELL * (line.split("|").length - 1);
    if (this.#signs <= MOST_SIGNS) return;
    throw new BrokenFile(
      this.#start.line,
      `The paragraph that begins with “${this.#start.words}” has more than ${MOST_SIGNS} signs of markup (* _ ~ [ ] < and the like); divide it.`,
    );
  }
}

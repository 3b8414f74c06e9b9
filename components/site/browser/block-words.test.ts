// @vitest-environment jsdom
import { expect, test } from "vitest";
import { blockOf, markWords, wordsIn } from "./block-words";
import { ownMarks } from "./own-marks";

const TEXT = `<div class="prose-report">
  <p id="block-0001">Output of <a href="/entities/x">Lynas</a> rose 4%<sup class="footnote-ref"><a>1</a></sup> to 10<sup>6</sup> t.
    Output fell.<a class="claim-grade"></a></p>
  <ul id="block-0002"><li>First item</li><li>Second item</li></ul>
</div>`;

function page(): { text: HTMLElement; first: HTMLElement; list: HTMLElement } {
  document.body.innerHTML = `<div>${TEXT}</div>`;
  const [text, first, list] = ["div", "#block-0001", "#block-0002"].map((one) => document.querySelector(one));
  if (!(text instanceof HTMLElement && first instanceof HTMLElement && list instanceof HTMLElement)) {
    throw new Error("not there");
  }
  return { text, first, list };
}

const rangeOver = (node: Node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
};
const mark = () => document.createElement("mark");

test("the words of a block are its running text, without notes and grades", () => {
  const { first } = page();
  expect(wordsIn(first, rangeOver(first)).quote.replaceAll(/\s+/g, " ")).toBe(
    "Output of Lynas rose 4% to 106 t. Output fell.",
  );
  expect(blockOf(first.querySelector("a"))).toBe(first);
});

test("a picture has no words to mark: its caption is no part of the text", () => {
  page();
  document.body.innerHTML += `<div class="prose-report"><figure id="block-0003"><figcaption>Prices<span>Lodestone</span></figcaption></figure></div>`;
  const figure = document.querySelector("figure");
  expect(figure && wordsIn(figure, rangeOver(figure)).quote).toBe("");
});

test("words that begin and end inside of elements are selected with what is before them", () => {
  const { first } = page();
  const range = document.createRange();
  range.setStart(first.querySelector("a")?.firstChild as Text, 2);
  range.setEnd(first.childNodes[2] as Text, 5);
  expect(wordsIn(first, range)).toEqual({ quote: "nas rose", before: "Output of Ly" });
});

test("words are marked over links, notes and raised digits, and the text stays as it is", () => {
  const { first } = page();
  const before = first.textContent;
  const marks = markWords(first, { words: "Lynas rose 4% to 10⁶", before: "Output of " }, mark);
  expect(marks.map(({ textContent }) => textContent)).toEqual(["Lynas", " rose 4%", " to 10", "6"]);
  expect(first.textContent).toBe(before);
  expect(first.querySelector(".footnote-ref mark")).toBeNull();
});

test("of the same words twice, those are marked that had the same before them", () => {
  const { first } = page();
  const [found] = markWords(first, { words: "Output", before: "10⁶ t. " }, mark);
  expect(found?.nextSibling?.textContent).toBe(" fell.");
});

test("words over several items are found, others are not", () => {
  const { list } = page();
  const marks = markWords(list, { words: "item\nSecond", before: "First " }, mark);
  expect(marks.map(({ textContent }) => textContent)).toEqual(["item", "Second"]);
  expect(markWords(list, { words: "Third", before: "" }, mark)).toEqual([]);
});

test("a highlight is drawn with its button, drawn again with a note, and leaves nothing when it is erased", () => {
  const { text, first } = page();
  const before = first.innerHTML;
  const { draw, erase, buttonOf } = ownMarks(text);
  const one = { id: "a", blockId: "block-0001", words: "Lynas rose", before: "", colour: "pink", note: "" };
  draw(one);
  draw({ ...one, note: "<b>Ask</b>" });
  expect(first.querySelectorAll("mark")).toHaveLength(2);
  expect(buttonOf("a")?.ariaLabel ?? buttonOf("a")?.getAttribute("aria-label")).toBe(
    "Your highlight, pink. Note: <b>Ask</b>",
  );
  expect(first.querySelector("b")).toBeNull();
  // Another one over it keeps its own words.
  draw({ ...one, id: "b", words: "of Lynas", note: "" });
  erase("a");
  expect(Array.from(first.querySelectorAll("mark"), (node) => node.textContent)).toEqual(["of ", "Lynas"]);
  erase("b");
  expect(first.innerHTML).toBe(before);
});

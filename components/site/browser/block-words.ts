import { placeOfWords } from "@/lib/library/passage-words";

/** What is in a block besides its running text; `asideText` has the words of it. */
const ASIDE = ".footnote-ref, .heading-anchor, .box-title, .claim-grade, .own-mark, figcaption";

/** The block of a report's text that an element or its text is in. */
export function blockOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>(".prose-report > [id]") ?? null;
}

/** The text nodes of a block's running text, in order. */
function wordsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(ASIDE)) nodes.push(node);
  }
  return nodes;
}

/** The words of a range within one block, and the words of the block before it. */
export function wordsIn(block: Element, range: Range): { quote: string; before: string } {
  let quote = "";
  let before = "";
  for (const node of wordsOf(block)) {
    if (!range.intersectsNode(node)) {
      if (quote === "") before += node.data;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (quote === "") before += node.data.slice(0, from);
    quote += node.data.slice(from, to);
  }
  return { quote, before: before.slice(-200) };
}

/** Wraps words of a block, text node by text node. Returns the elements; none if the words are not there. */
export function markWords(
  block: Element,
  { words, before }: { words: string; before: string },
  make: () => HTMLElement,
): HTMLElement[] {
  const nodes = wordsOf(block);
  const place = placeOfWords(nodes.map(({ data }) => data).join(""), words, before);
  if (!place) return [];
  const marks: HTMLElement[] = [];
  let at = 0;
  for (const node of nodes) {
    const from = Math.max(0, place.start - at);
    const to = Math.min(node.length, place.end - at);
    at += node.length;
    if (from >= to || node.data.slice(from, to).trim() === "") continue;
    const middle = node.splitText(from);
    middle.splitText(to - from);
    const mark = make();
    middle.replaceWith(mark);
    mark.append(middle);
    marks.push(mark);
  }
  return marks;
}

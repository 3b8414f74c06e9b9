import { inlineText } from "@/lib/document/plain-text";
import { each, isBlank, isElement, styleOf } from "./dom";
import { withoutRedirects } from "./redirects";
import { count, type Tally } from "./tally";

const MAX_NOTE = 4000;

/** The forms of a note mark: `[1]`, `1`, `iv`, `*`, `†`. */
const MARK = /^[[(]?\s*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4}|注\s*\d{1,3})\s*[\])]?$/i;
/** In-page addresses that only notes from Word, LibreOffice, Google Docs, Wikipedia and Markdown have. */
const NOTE_ADDRESS =
  /^(?:_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym|ftnt\d+|cite_note-.+|(?:user-content-)?fn:?-?.{1,60}|footnote-\d+)$/i;

/** Footnotes and endnotes of any source become notes of the editor: `<sup data-footnote data-text>` where the mark was. */
export function readNotes(root: HTMLElement, tally: Tally): void {
  const targets = targetsOf(root);
  const used = new Set<Element>();
  const texts = new Map<Element, string>();
  const backs = new Set<Element>();
  const marks: { anchor: Element; note: Element }[] = [];
  for (const anchor of each(root, "a[href*='#']")) {
    if (backs.has(anchor)) continue;
    const fragment = fragmentOf(anchor);
    const target = fragment === null ? undefined : targets.get(fragment);
    if (fragment === null || !MARK.test((anchor.textContent ?? "").trim())) continue;
    const note = target && precedes(anchor, target) ? noteOf(target, root) : null;
    const own = note && !note.contains(anchor) ? backLinks(note, anchor) : [];
    if (note && own.length > 0) {
      for (const back of own) backs.add(back);
      marks.push({ anchor, note });
    } else if (!target && NOTE_ADDRESS.test(fragment)) {
      count(tally, "note");
      outermost(anchor).remove();
    }
  }
  for (const { anchor, note } of marks) {
    const text = texts.get(note) ?? noteText(note);
    texts.set(note, text);
    // A note that is too long for ours stays in place, with its mark.
    if (text.length > MAX_NOTE) continue;
    const mark = root.ownerDocument.createElement("sup");
    mark.setAttribute("data-footnote", "");
    mark.setAttribute("data-text", text);
    outermost(anchor).replaceWith(mark);
    used.add(note);
  }
  for (const note of used) removeNote(note, root);
}

/** Elements by the ids and names that links point to. */
function targetsOf(root: HTMLElement): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of root.querySelectorAll("[id],a[name]")) {
    for (const name of [element.id, element.getAttribute("name")]) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

function fragmentOf(anchor: Element): string | null {
  const href = anchor.getAttribute("href") ?? "";
  const at = href.indexOf("#");
  if (at < 0 || at === href.length - 1) return null;
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

const precedes = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

/** The element that holds a whole note: an item, a separate division, else the paragraph of its mark. */
function noteOf(target: Element, root: HTMLElement): Element | null {
  for (let at: Element | null = target; at && at !== root; at = at.parentElement) {
    const kind = styleOf(at).get("mso-element");
    if (kind === "footnote" || kind === "endnote") return at;
    if (at.localName === "li" || at.localName === "dd") return at;
    if (at.localName === "div" && /^(?:ftn|edn|sdfootnote|sdendnote|footnote)-?\d+$/i.test(at.id)) return at;
    if (at.localName === "div" && at.classList.contains("footnote")) return at;
  }
  const block = target.closest("p,div");
  return block && block !== root ? block : null;
}

/** Links within a note that point back to its mark: to the mark itself, or to an element around or inside it. */
function backLinks(note: Element, anchor: Element): Element[] {
  const near = new Set<string>();
  for (const element of [
    anchor,
    anchor.parentElement,
    anchor.parentElement?.parentElement,
    anchor.firstElementChild,
  ])
    for (const name of [element?.id, element?.getAttribute("name")]) if (name) near.add(name);
  return [...note.querySelectorAll("a[href*='#']")].filter((back) => near.has(fragmentOf(back) ?? ""));
}

/** The mark with the wrappers that contain nothing else: brackets, superscript, spans. */
function outermost(anchor: Element): Element {
  let at = anchor;
  for (;;) {
    const around = at.parentElement;
    if (!around || !/^(?:sup|span|font|b|i|small|a|em|strong)$/.test(around.localName)) return at;
    if ((around.textContent ?? "").replace(/[\s[\]]/g, "") !== (at.textContent ?? "").replace(/[\s[\]]/g, ""))
      return at;
    at = around;
  }
}

/**
 * The plain text of a note: superscript digits stay raised, external links keep their address, spaces separate blocks.
 */
function noteText(note: Element): string {
  const copy = note.cloneNode(true) as Element;
  for (const back of copy.querySelectorAll("a[href*='#']")) {
    const words = (back.textContent ?? "").trim();
    const points = /^(?:[\s↩↑^⏎]|\ufe0e|\ufe0f)*$/u.test(words) || MARK.test(words) || /^[a-z]$/.test(words);
    if (points) outermostIn(back, copy).remove();
  }
  for (const raised of copy.querySelectorAll("sup,sub")) {
    const type = raised.localName === "sup" ? "superscript" : "subscript";
    const text = raised.textContent ?? "";
    if (text !== "") raised.textContent = inlineText([{ type: "text", text, marks: [{ type }] }]);
  }
  for (const link of copy.querySelectorAll("a[href^='http']")) {
    const href = withoutRedirects(link.getAttribute("href") ?? "");
    if (!(link.textContent ?? "").includes(href)) link.append(` (${href})`);
  }
  for (const line of copy.querySelectorAll("br,p,li,div,td")) line.before(" ");
  return (copy.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:[↑^]|\^ )\s*/u, "");
}

function outermostIn(element: Element, root: Element): Element {
  const outer = outermost(element);
  return root.contains(outer) && outer !== root ? outer : element;
}

/** Removes a note, and any parents that contained only notes: their list, its rule, its section. */
function removeNote(note: Element, root: HTMLElement): void {
  let around: Element | null = note.parentElement;
  note.remove();
  while (around && around !== root && isBlankButRules(around)) {
    const next: Element | null = around.parentElement;
    around.remove();
    around = next;
  }
}

function isBlankButRules(element: Element): boolean {
  // Avoids scanning a long list of remaining notes for each one.
  if (element.childElementCount > 5 || (element.textContent ?? "").trim() !== "") return false;
  const copy = element.cloneNode(true);
  if (!isElement(copy)) return false;
  for (const rule of copy.querySelectorAll("hr")) rule.remove();
  return isBlank(copy);
}

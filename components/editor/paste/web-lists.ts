import { each, isBlank, isElement, styleOf, unwrap } from "./dom";

const LISTS = "ul,ol";

/**
 * Converts lists from pages, Google Docs, LibreOffice and Word for the web to ours: each item in the list of its level,
 * lists only inside items, and every number as displayed.
 */
export function readWebLists(root: HTMLElement): void {
  for (const list of each(root, "menu,dir")) {
    const own = root.ownerDocument.createElement("ul");
    own.append(...list.childNodes);
    list.replaceWith(own);
  }
  joinLevels(root);
  for (const list of each(root, LISTS)) nestInItems(list);
  for (const list of each(root, "ol")) {
    const type = letterOf(list);
    // A nested list would be numbered with letters.
    if (type || list.parentElement?.closest("ol")) list.setAttribute("type", type ?? "1");
    else list.removeAttribute("type");
    keepNumbers(list);
  }
  for (const box of each(root, "li[role=checkbox],li:has(> input[type=checkbox])")) {
    for (const picture of box.querySelectorAll("img")) picture.remove();
    const place = box.querySelector("p") ?? box;
    if (box.hasAttribute("aria-checked"))
      place.prepend(box.getAttribute("aria-checked") === "true" ? "☑ " : "☐ ");
  }
  for (const item of each(root, "li")) {
    if (!item.parentElement?.matches(LISTS)) unwrap(item);
  }
}

const levelOf = (item: Element | null): number =>
  Number(item?.getAttribute("data-aria-level") ?? item?.getAttribute("aria-level") ?? 0);

/** Word for the web puts each item into a separate list, and the level on the item. */
function joinLevels(root: HTMLElement): void {
  for (const wrapper of each(root, ".ListContainerWrapper")) unwrap(wrapper);
  for (const list of each(root, LISTS)) {
    if (!list.querySelector(":scope > li[data-aria-level]")) continue;
    const before = list.previousElementSibling;
    if (!before?.matches(LISTS) || textBetween(before, list)) continue;
    const last = deepest(before, levelOf(list.firstElementChild));
    if (!last) continue;
    if (levelOf(list.firstElementChild) > levelOf(last)) last.append(list);
    else if (last.parentElement?.localName === list.localName && goesOn(last.parentElement, list))
      absorb(last.parentElement, list);
    else last.parentElement?.after(list);
  }
}

/** The last item of a list, or nested in it, at or below a level. */
function deepest(list: Element, level: number): Element | null {
  let item = list.lastElementChild;
  for (;;) {
    const inner: Element | null =
      item?.querySelector(":scope > ul:last-child, :scope > ol:last-child") ?? null;
    const next: Element | null = inner?.lastElementChild ?? null;
    if (!next || levelOf(next) > level) return item;
    item = next;
  }
}

function goesOn(list: Element, next: Element): boolean {
  if (list.localName === "ul") return true;
  const start = Number(next.getAttribute("start") ?? 1);
  return start === Number(list.getAttribute("start") ?? 1) + list.children.length;
}

function absorb(list: Element, other: Element): void {
  list.append(...other.children);
  other.remove();
}

function textBetween(a: Node, b: Node): boolean {
  for (let node = a.nextSibling; node && node !== b; node = node.nextSibling) if (!isBlank(node)) return true;
  return false;
}

/** A list or text directly inside a list belongs to the previous item. */
function nestInItems(list: Element): void {
  for (const node of [...list.childNodes]) {
    if (isElement(node) && node.localName === "li") continue;
    if (isBlank(node)) {
      node.remove();
      continue;
    }
    const before = node.previousSibling;
    if (isElement(before) && before.localName === "li" && isElement(node) && node.matches(LISTS))
      before.append(node);
    else {
      const item = list.ownerDocument.createElement("li");
      node.replaceWith(item);
      item.append(node);
    }
  }
}

const LETTERS: Readonly<Record<string, string>> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

function letterOf(list: Element): string | null {
  const said = list.getAttribute("type");
  if (said && /^[aAiI]$/.test(said)) return said;
  const item = list.querySelector(":scope > li");
  const style =
    styleOf(list).get("list-style-type") ??
    styleOf(list).get("list-style")?.split(" ")[0] ??
    (item ? styleOf(item).get("list-style-type") : undefined);
  return LETTERS[style ?? ""] ?? null;
}

const MOST = 100_000;

/** If the numbering jumps (`value`) or descends (`reversed`), another list begins with the displayed number. */
function keepNumbers(list: Element): void {
  const items = [...list.children].filter((child) => child.localName === "li");
  const step = list.hasAttribute("reversed") ? -1 : 1;
  const given = Number.parseInt(list.getAttribute("start") ?? "", 10);
  let next = Number.isNaN(given) ? (step < 0 ? items.length : 1) : given;
  list.removeAttribute("reversed");
  let own = list;
  let expected: number | null = null;
  for (const item of items) {
    const value = Number.parseInt(item.getAttribute("value") ?? "", 10);
    const shown = Number.isNaN(value) ? next : value;
    if (expected !== null && shown !== expected) {
      const other = list.cloneNode(false) as Element;
      own.after(other);
      own = other;
    }
    if (shown !== expected) own.setAttribute("start", String(shown));
    if (shown < 0 || shown > MOST) item.prepend(`${shown}. `);
    if (own !== list) own.append(item);
    expected = shown + 1;
    next = shown + step;
  }
  for (let at: Element | null = list; at; at = at === own ? null : at.nextElementSibling) {
    const start = Number(at.getAttribute("start") ?? 1);
    // Our lists cannot number it: its numbers are already part of its text.
    if (start < 0 || start + at.children.length > MOST) {
      const bullets = list.ownerDocument.createElement("ul");
      bullets.append(...at.childNodes);
      if (at === own) own = bullets;
      at.replaceWith(bullets);
      at = bullets;
    }
  }
}

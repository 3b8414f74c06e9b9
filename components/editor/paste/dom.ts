/** Declarations of a style attribute by name, in lower case; including Word's own (`mso-…`), which browsers drop. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  return declarations(element.getAttribute("style") ?? "");
}

const READ = new Map<string, ReadonlyMap<string, string>>();

/** Declarations of CSS by name; values keep their case. Semicolons in quotes and brackets do not separate. */
export function declarations(css: string): ReadonlyMap<string, string> {
  const known = READ.get(css);
  if (known) return known;
  const found = new Map<string, string>();
  let quote = "";
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= css.length; at += 1) {
    const sign = css[at];
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (at < css.length && (quote !== "" || depth > 0 || sign !== ";")) continue;
    const part = css.slice(from, at);
    const colon = part.indexOf(":");
    if (colon > 0) found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
    from = at + 1;
  }
  if (READ.size > 5000) READ.clear();
  READ.set(css, found);
  return found;
}

/** Replaces an element with its contents. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** The same contents under another tag, without attributes. */
export function renamed(element: Element, tag: string): HTMLElement {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Puts the contents of an element into a new one within it. */
export function wrapContents(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** Text with normalized spaces. */
export const wordsOf = (node: Node): string => (node.textContent ?? "").replace(/\s+/g, " ").trim();

const KEPT_WITHOUT_WORDS = "img,figure,hr,table,sup[data-footnote]";

/** Whether it is invisible. */
export function isBlank(node: Node): boolean {
  if (/[^\s\u00a0\u200b-\u200d\u2060\ufeff]/.test(node.textContent ?? "")) return false;
  if (!isElement(node)) return true;
  return !node.matches(KEPT_WITHOUT_WORDS) && node.querySelector(KEPT_WITHOUT_WORDS) === null;
}

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Whether an element is block-level. */
export const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.localName);

/** All elements below a root that a selector matches skipping those removed in the meantime. */
export function* each(root: ParentNode & Node, selector: string): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>(selector)) {
    if (root.contains(element)) yield element;
  }
}

/** All text below a root, listed before anything is changed. */
export function textsOf(root: Node): Text[] {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 4);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

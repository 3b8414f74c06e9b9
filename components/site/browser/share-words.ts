import { LONGEST_DRAWN } from "@/lib/library/policy";
import { isDrawable } from "@/lib/text/shown-text";
import type { SelectedWords } from "./selected-words";

/** Longer words are linked to by their beginning and their end. */
const WHOLE = 240;

/**
 * Copies a link to selected words, and offers a picture of them. Words that are not for everyone are in neither: the link
 * then leads to their passage, which its receiver sees if they may read it.
 */
export function shareWords(tools: HTMLElement, words: SelectedWords): void {
  const copy = tools.querySelector<HTMLButtonElement>("[data-copy-link]");
  const picture = tools.querySelector<HTMLAnchorElement>("[data-share-picture]");
  const part = tools.querySelector<HTMLElement>("[data-share-words]");
  const status = tools.querySelector("[data-note-status]");
  if (!copy || !picture || !part) return;
  // Not the page's own address, which may be that of a gift.
  const report = new URL(picture.href).pathname.replace(/\/quotation$/, "");

  tools.addEventListener("tools-shown", () => {
    const selected = words.get();
    part.hidden = selected === null;
    if (!selected) return;
    const { block, quote, before } = selected;
    const open = !block.classList.contains("paywalled");
    picture.hidden = !open || quote.length > LONGEST_DRAWN || !isDrawable(quote);
    const asked = new URLSearchParams({ block: block.id, quote, before: before.slice(-80) });
    picture.href = `${report}/quotation?${asked}`;
  });

  copy.addEventListener("click", () => {
    const selected = words.get();
    if (!selected) return;
    const { block, quote } = selected;
    const open = !block.classList.contains("paywalled");
    const link = `${location.origin}${report}#${block.id}${open ? fragment(quote) : ""}`;
    navigator.clipboard
      .writeText(link)
      .then(() => say(open ? "Link copied" : "Link copied. Only those who may read the passage see it."))
      .catch(() => say(link));
  });

  const say = (message: string) => {
    if (status) status.textContent = message;
  };
}

/** A text fragment, by which browsers scroll to the words. Hyphen, comma and ampersand are syntax in it. */
function fragment(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  const encoded = (part: string) => encodeURIComponent(part).replaceAll("-", "%2D");
  if (words.length <= WHOLE) return `:~:text=${encoded(words)}`;
  const space = words.lastIndexOf(" ", 90);
  const end = words.indexOf(" ", words.length - 60);
  if (space < 1 || end < 0) return "";
  return `:~:text=${encoded(words.slice(0, space))},${encoded(words.slice(end + 1))}`;
}

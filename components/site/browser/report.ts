import { followHeadings } from "./follow-headings";
import { showCommentCount } from "./show-comment-count";

followHeadings();
showCards();
showCommentCount();

/**
 * Shows the card of an entity, a claim or a term next to its words in the text: after a moment of hovering, at once on
 * focus, and on the first touch (the second follows the link). Escape hides it; the pointer may move onto it.
 */
function showCards(): void {
  const OPEN_AFTER = 180;
  const CLOSE_AFTER = 160;
  const GAP = 8;
  const text = document.querySelector("[data-report-text]");
  const found = document.getElementById("card-popover");
  if (!text || !found) return;
  const box: HTMLElement = found;
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  let pointer = { x: -1, y: -1 };
  let escapedAt: typeof pointer | null = null;

  const soon = (delay: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  function linkOf(event: Event): HTMLElement | null {
    return event.target instanceof Element
      ? event.target.closest<HTMLElement>(".entity-link[data-entity], [data-claim], [data-gloss]")
      : null;
  }

  /** Below the first line of the name, or above it if there is more room; never taller than that room. */
  function place(link: HTMLElement): void {
    const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const left = document.documentElement.clientWidth - box.offsetWidth - GAP;
    const [above, below] = [line.top - 2 * GAP, innerHeight - line.bottom - 2 * GAP];
    const read = box.scrollTop;
    box.style.maxHeight = "";
    const under = box.offsetHeight <= below || below >= above;
    const height = Math.max(0, Math.min(box.offsetHeight, under ? below : above));
    box.style.maxHeight = `${height}px`;
    box.style.left = `${Math.max(GAP, Math.min(line.left, left))}px`;
    box.style.top = `${under ? line.bottom + GAP : line.top - GAP - height}px`;
    box.scrollTop = read;
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("data-popup-open");
    shown.removeAttribute("aria-describedby");
    shown = null;
    box.hidePopover();
  }

  function show(link: HTMLElement) {
    clearTimeout(timer);
    if (shown === link) return;
    hide();
    const { entity, claim, gloss } = link.dataset;
    const listed = claim ? `claim-${claim}` : gloss ? `gloss-${gloss}` : null;
    const card = listed
      ? document.getElementById(listed)
      : document.querySelector(`[data-entity-card="${CSS.escape(entity ?? "")}"]`);
    if (!card) return;
    box.replaceChildren(...card.cloneNode(true).childNodes);
    shown = link;
    link.setAttribute("data-popup-open", "");
    link.setAttribute("aria-describedby", box.id);
    box.showPopover();
    box.scrollTop = 0;
    place(link);
  }

  const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
    target.addEventListener(type, act);

  on(text, "pointerover", (event) => {
    const link = linkOf(event);
    if (!(link && event instanceof PointerEvent && event.pointerType === "mouse")) return;
    // A card hidden by Escape may uncover another name under the pointer: that is not a hover.
    if (event.clientX === escapedAt?.x && event.clientY === escapedAt.y) return;
    escapedAt = null;
    soon(OPEN_AFTER, () => show(link));
  });
  on(document, "pointermove", (event) => {
    if (event instanceof PointerEvent) pointer = { x: event.clientX, y: event.clientY };
  });
  on(text, "pointerout", (event) => {
    if (linkOf(event)) soon(CLOSE_AFTER, hide);
  });
  on(box, "pointerenter", () => clearTimeout(timer));
  on(box, "pointerleave", () => soon(CLOSE_AFTER, hide));
  on(text, "focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible") && !touched) show(link);
  });
  on(text, "focusout", (event) => {
    if (linkOf(event)) hide();
  });
  on(text, "pointerdown", (event) => {
    touched = event instanceof PointerEvent && event.pointerType === "touch";
  });
  on(text, "click", (event) => {
    const link = linkOf(event);
    if (!link || !touched || shown === link) return;
    event.preventDefault();
    show(link);
  });
  on(document, "pointerdown", (event) => {
    if (event.target instanceof Node && !box.contains(event.target) && !linkOf(event)) hide();
  });
  on(document, "keydown", (event) => {
    if (!(event instanceof KeyboardEvent && event.key === "Escape")) return;
    escapedAt = pointer;
    hide();
  });
  // A name reached by keyboard may still be scrolling into view: the card moves with it.
  on(window, "scroll", () => shown && place(shown));
}

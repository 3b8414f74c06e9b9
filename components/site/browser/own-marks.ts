import { markWords } from "./block-words";

/** A highlight of the reader's own, with its note, which may be empty. */
export type Annotation = {
  id: string;
  blockId: string;
  words: string;
  before: string;
  colour: string;
  note: string;
};

/** Draws the reader's highlights into the text, each with a button after its last word. */
export function ownMarks(text: HTMLElement) {
  const known = new Map<string, Annotation>();

  function draw(one: Annotation): void {
    erase(one.id);
    known.set(one.id, one);
    const block = document.getElementById(one.blockId);
    if (!block || !text.contains(block)) return;
    const marks = markWords(block, one, () => {
      const mark = document.createElement("mark");
      mark.className = "own-words";
      mark.dataset.mark = one.colour;
      mark.dataset.annotation = one.id;
      return mark;
    });
    const button = document.createElement("button");
    button.type = "button";
    button.className = "own-mark";
    button.dataset.annotation = one.id;
    button.toggleAttribute("data-noted", one.note !== "");
    button.setAttribute("aria-label", `Your highlight, ${one.colour}${one.note && `. Note: ${one.note}`}`);
    button.title = one.note || "Your highlight";
    marks.at(-1)?.after(button);
  }

  function erase(id: string): void {
    for (const mark of text.querySelectorAll(of(id))) {
      const parent = mark.parentNode;
      mark.replaceWith(...(mark.matches("mark") ? mark.childNodes : []));
      parent?.normalize();
    }
  }

  const of = (id: string) => `[data-annotation="${id}"]`;
  const buttonOf = (id: string) => text.querySelector<HTMLElement>(`button${of(id)}`);
  return { known, draw, erase, buttonOf };
}

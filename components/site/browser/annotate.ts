import { blockOf, wordsIn } from "./block-words";
import { type Annotation, ownMarks } from "./own-marks";
import type { SelectedWords } from "./selected-words";
import { onSingleKey } from "./single-keys";

type Own = {
  bookmarked: boolean;
  place: { blockId: string; progress: number } | null;
  annotations: Annotation[];
  passed: string;
};
type Page = { text: HTMLElement; tools: HTMLElement; own: HTMLElement; words: SelectedWords };

/**
 * Shows the reader's own highlights and notes in the text, and makes, changes and deletes them: with the buttons at
 * selected words and at a highlight, or with the keys H and N, which in the link beside a passage mean the whole of it.
 *
 * @returns what the reader keeps of this report
 */
export function annotate({ text, tools, own, words }: Page): Promise<Own> | null {
  const form = tools.querySelector("form");
  const note = tools.querySelector<HTMLTextAreaElement>("[name=note]");
  const part = tools.querySelector<HTMLElement>("[data-note-part]");
  const remove = tools.querySelector<HTMLButtonElement>("[data-delete-note]");
  const status = tools.querySelector<HTMLElement>("[data-note-status]");
  const slug = own.dataset.ownReport;
  if (!form || !note || !part || !remove || !status || !slug) return null;
  const { known, draw, erase, buttonOf } = ownMarks(text);
  let open: Annotation | null = null;
  let from: HTMLElement | null = null;

  const load = fetch(`/reports/${slug}/own`).then((answer) => {
    if (!answer.ok) throw new Error();
    return answer.json() as Promise<Own>;
  });
  load
    .then(({ annotations, passed, place }) => {
      for (const one of annotations) draw(one);
      // Made by our own components, which escape what they show.
      own.innerHTML = passed;
      if (place && location.hash === "" && scrollY === 0) offer(place);
    })
    .catch(() => {});

  /** Leads to where the reader left the report, on whichever device. */
  function offer({ blockId, progress }: { blockId: string; progress: number }): void {
    const link = document.createElement("a");
    link.href = `#${blockId}`;
    link.className = "text-link text-sm";
    link.textContent = `Continue where you left off (${progress}%)`;
    own.prepend(link);
  }

  /** Null if it was not saved, and says so. */
  const send = (body: object) =>
    post(body).catch((error: unknown) => {
      const reason = error instanceof Error && error.message;
      status.textContent = `Not saved. ${reason || "Try again in a moment."}`;
      return null;
    });

  /** Makes a highlight of the selected words, or changes the one that is open. */
  async function save(colour: string, typed: string): Promise<boolean> {
    if (open) {
      const changed = { ...open, colour, note: typed };
      if (!(await send({ act: "edit", annotationId: open.id, colour, note: typed }))) return false;
      draw(changed);
      open = changed;
      from = buttonOf(changed.id);
      return true;
    }
    const selected = words.get();
    if (!selected) return false;
    const { block, quote, before } = selected;
    const place = { blockId: block.id, before: before.slice(-80) };
    const made = await send({ act: "add", report: slug, quote, ...place, colour, note: typed });
    if (!made?.annotationId) return false;
    getSelection()?.removeAllRanges();
    draw({ id: made.annotationId, ...place, words: quote, colour, note: typed });
    return true;
  }

  function edit(one: Annotation, at: HTMLElement): void {
    words.show(at.getBoundingClientRect(), null);
    open = one;
    from = at;
    fill(one);
    part?.removeAttribute("hidden");
    note?.focus();
  }

  function fill(one: Annotation | null): void {
    if (note) note.value = one?.note ?? "";
    if (remove) remove.hidden = one === null;
    if (part) part.hidden = one === null;
    for (const button of tools.querySelectorAll<HTMLButtonElement>("[data-colour]")) {
      button.setAttribute("aria-pressed", String(button.value === one?.colour));
    }
  }

  function leave(): void {
    words.hide();
    open = null;
    from?.focus();
    from = null;
  }

  tools.addEventListener("tools-shown", () => {
    open = null;
    status.textContent = "";
    fill(null);
  });
  for (const button of tools.querySelectorAll<HTMLButtonElement>("[data-colour]")) {
    button.addEventListener("click", async () => {
      if (await save(button.value, note.value.trim())) leave();
    });
  }
  const takeNote = () => {
    part.hidden = false;
    note.focus();
  };
  tools.querySelector("[data-take-note]")?.addEventListener("click", takeNote);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await save(open?.colour ?? "yellow", note.value.trim())) leave();
  });
  note.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  remove.addEventListener("click", async () => {
    const gone = open;
    if (!gone || !(await send({ act: "remove", annotationId: gone.id }))) return;
    erase(gone.id);
    leave();
    undo(gone);
  });

  /** Says that a highlight is deleted, and brings it back. */
  function undo(gone: Annotation): void {
    const line = document.createElement("p");
    line.setAttribute("role", "status");
    line.className = "own-undo";
    line.textContent = "Deleted. ";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "text-link";
    button.textContent = "Undo";
    button.addEventListener("click", async () => {
      if (!(await send({ act: "restore", annotationId: gone.id }))) return;
      draw(gone);
      line.remove();
      buttonOf(gone.id)?.focus();
    });
    line.append(button);
    document.querySelector(".own-undo")?.remove();
    document.body.append(line);
    button.focus();
  }

  text.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return;
    const at = target.closest<HTMLElement>("[data-annotation]");
    const one = known.get(at?.dataset.annotation ?? "");
    if (!at || !one || (target.closest("a") && !at.matches("button"))) return;
    edit(one, buttonOf(one.id) ?? at);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") leave();
  });

  /** Without selected words, the passage whose link has the focus is selected as a whole. */
  function selectPassage(): void {
    if (words.get()) return;
    const passage = document.activeElement?.closest(".passage");
    const block = passage && blockOf(passage.previousElementSibling);
    if (block) getSelection()?.selectAllChildren(block);
    const selection = getSelection();
    if (!block || !selection) return;
    const range = selection.getRangeAt(0);
    words.show(range.getBoundingClientRect(), { block, ...wordsIn(block, range) });
    from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }

  onSingleKey("h", () => {
    selectPassage();
    if (!words.get()) return false;
    save("yellow", "").then((saved) => saved && leave());
    return true;
  });
  onSingleKey("n", () => {
    selectPassage();
    if (!words.get()) return false;
    takeNote();
    return true;
  });
  return load;
}

/** Sends an act; its answer may be empty. */
async function post(body: object): Promise<{ annotationId?: string }> {
  const answer = await fetch("/annotations", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const told = text === "" ? {} : JSON.parse(text);
  if (!answer.ok) throw new Error(told.error);
  return told;
}

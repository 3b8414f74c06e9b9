/**
 * Suggestions below a search field while the user types: a combobox that completes nothing (ARIA Authoring Practices). Enter
 * without a choice sends the form, as it does without this script.
 */
type Suggestion = { href: string; text: string; also: string; kind: string };

const PAUSE_MS = 150;
const LIST =
  "absolute inset-x-0 top-full z-30 mt-1 min-w-64 rounded-overlay border border-rule bg-surface p-1 text-ink shadow-overlay";
const OPTION =
  "block rounded-control px-2.5 py-2 text-left text-sm leading-snug hover:bg-hover aria-selected:bg-hover aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus";

function suggestIn(field: HTMLInputElement, form: HTMLFormElement): void {
  const list = document.createElement("div");
  list.id = `${field.id}-suggestions`;
  list.className = LIST;
  list.hidden = true;
  const status = document.createElement("p");
  status.className = "sr-only";
  set(list, { role: "listbox", "aria-label": "Suggestions" });
  set(status, { role: "status" });
  form.append(list, status);
  set(field, {
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  });
  let chosen = -1;
  let waiting = 0;
  let asking = new AbortController();

  const options = () => [...list.querySelectorAll("a")];

  function choose(index: number): void {
    chosen = index;
    const all = options();
    for (const [at, option] of all.entries()) option.setAttribute("aria-selected", String(at === index));
    const one = all[index];
    if (one) field.setAttribute("aria-activedescendant", one.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function close(): void {
    clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    status.textContent = "";
    choose(-1);
  }

  function show(suggestions: readonly Suggestion[]): void {
    if (suggestions.length === 0) {
      close();
      return;
    }
    list.replaceChildren(...suggestions.map((one, at) => optionOf(one, `${list.id}-${at}`)));
    choose(-1);
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    status.textContent = suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`;
  }

  async function ask(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const answer = await fetch(`/search/suggestions?${new URLSearchParams({ q: field.value })}`, { signal });
    if (!answer.ok) return;
    const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] };
    if (!signal.aborted && document.activeElement === field) show(suggestions);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim() === "") close();
    // Without an answer, the form still searches.
    else waiting = window.setTimeout(() => ask().catch(() => {}), PAUSE_MS);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const { length } = options();
    if (event.key === "ArrowDown") choose(chosen + 1 < length ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? length - 1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) options()[chosen]?.click();
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The field keeps the focus until the click is over.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

function optionOf({ href, text, also, kind }: Suggestion, id: string): HTMLAnchorElement {
  const option = document.createElement("a");
  option.id = id;
  option.href = href;
  option.tabIndex = -1;
  option.className = OPTION;
  set(option, { role: "option", "aria-selected": "false" });
  const name = document.createElement("span");
  name.className = "block font-medium";
  name.textContent = text;
  const more = document.createElement("span");
  more.className = "block type-meta";
  more.textContent = also === "" ? kind : `${kind} · ${also}`;
  option.append(name, more);
  return option;
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function begin(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || !target.form || target.hasAttribute("aria-controls")) return;
  if (target.hasAttribute("data-suggest")) suggestIn(target, target.form);
}

addEventListener("focusin", ({ target }) => begin(target));
begin(document.activeElement);

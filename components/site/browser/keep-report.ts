import { onSingleKey } from "./single-keys";

/**
 * Shows whether the reader keeps this report, and keeps it or not without leaving the page; the key B presses the button.
 * Without an answer the button still submits its form.
 */
export function keepReport(known: Promise<{ bookmarked: boolean }>): void {
  const button = document.querySelector<HTMLButtonElement>("button[data-bookmark]");
  const form = button?.form;
  const words = button?.querySelector<HTMLElement>("[data-on]");
  const status = document.querySelector("[data-bookmark-status]");
  if (!button || !form || !words) return;
  let kept = false;
  let waiting = false;

  const show = (on: boolean) => {
    kept = on;
    button.toggleAttribute("data-following", on);
    button.setAttribute("aria-pressed", String(on));
    words.textContent = (on ? words.dataset.on : words.dataset.off) ?? "";
  };
  const say = (message: string) => {
    if (status) status.textContent = message;
  };
  known.then(({ bookmarked }) => show(bookmarked)).catch(() => {});

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.set(name, value);
    body.set("on", String(!kept));
    fetch(form.action, { method: "POST", headers: { accept: "application/json" }, body })
      .then(async (answer) => {
        const { error, bookmarked }: { error?: string; bookmarked?: boolean } = await answer.json();
        if (!answer.ok || bookmarked === undefined) throw new Error(error);
        show(bookmarked);
        say(bookmarked ? "Bookmarked" : "Bookmark removed");
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error && error.message;
        say(`Not saved. ${reason || "Try again in a moment."}`);
        button.setAttribute("title", "Not saved. Try again in a moment.");
      })
      .finally(() => {
        waiting = false;
      });
  });

  onSingleKey("b", () => {
    button.focus();
    button.click();
    return true;
  });
}

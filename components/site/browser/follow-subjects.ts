import { onSingleKey } from "./single-keys";

/**
 * Shows which of a page's subjects the reader follows, and follows or unfollows one without leaving the page; the key F
 * presses the main button. Without an answer the buttons still submit their form.
 */
export function followSubjects(): void {
  const found = document.getElementById("follow");
  if (found instanceof HTMLFormElement && document.querySelector("button[data-follow]")) begin(found);

  onSingleKey("f", () => {
    const main = document.querySelector<HTMLElement>("[data-follow-main]");
    main?.focus();
    main?.click();
    return main !== null;
  });

  function begin(form: HTMLFormElement): void {
    const status = form.querySelector("[data-follow-status]");
    const followed = new Set<string>();
    const waiting = new Set<string>();

    function show(): void {
      for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-follow]")) {
        const words = button.querySelector<HTMLElement>("[data-on]");
        const on = followed.has(button.value);
        button.toggleAttribute("data-following", on);
        if (words) words.textContent = (on ? words.dataset.on : words.dataset.off) ?? "";
      }
    }

    fetch("/follows/own")
      .then((answer) => (answer.ok ? answer.json() : { subjects: [] }))
      .then(({ subjects }: { subjects: string[] }) => {
        for (const subject of subjects) followed.add(subject);
        show();
      })
      .catch(() => {});

    form.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (!(button instanceof HTMLButtonElement)) return;
      event.preventDefault();
      const subject = button.value;
      if (waiting.has(subject)) return;
      waiting.add(subject);
      const on = !followed.has(subject);
      fetch(form.action, {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams({ subject, on: String(on) }),
      })
        .then(async (answer) => {
          const { error }: { error?: string } = await answer.json().catch(() => ({}));
          if (!answer.ok) throw new Error(error);
          if (on) followed.add(subject);
          else followed.delete(subject);
          show();
          say(button.textContent ?? "");
        })
        .catch((error: unknown) => {
          const reason = error instanceof Error && error.message;
          const words = `Not saved. ${reason || "Try again in a moment."}`;
          say(words);
          button.title = words;
        })
        .finally(() => waiting.delete(subject));
    });

    function say(words: string): void {
      if (status) status.textContent = words;
    }
  }
}

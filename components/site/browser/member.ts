import { followSubjects } from "./follow-subjects";

// What pages do for people who are signed in, whatever else they do.
followSubjects();
noteReading();

/**
 * Tells that the page is open, shows what is new since the reader's visit before, and when they leave a report, how far
 * they came.
 */
function noteReading(): void {
  const place = document.querySelector<HTMLElement>("[data-look]");
  if (!place) return;
  const { look: kind, lookSlug: slug } = place.dataset;

  fetch("/reading", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(kind === "home" ? { kind } : { kind, slug }),
  })
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((answer: { html?: string } | null) => {
      // Made by our own components, which escape what they show.
      if (answer?.html && !place.hidden) place.innerHTML = answer.html;
    })
    .catch(() => {});

  const text = document.querySelector<HTMLElement>("[data-report-text]");
  if (kind !== "report" || !text) return;
  const words: HTMLElement = text;
  let furthest = 0;
  let sent = "";

  /** The first block that is not above the window, and how much of the text has been in the window. */
  function progress(): { blockId: string; progress: number } | null {
    const box = words.getBoundingClientRect();
    const shown = Math.round((100 * (innerHeight - box.top)) / Math.max(1, box.height));
    furthest = Math.max(furthest, Math.min(100, Math.max(0, shown)));
    for (const block of words.querySelectorAll(".prose-report > [id]")) {
      const { bottom, height } = block.getBoundingClientRect();
      if (height > 0 && bottom > 0) return { blockId: block.id, progress: furthest };
    }
    return null;
  }

  addEventListener("scroll", progress, { passive: true });
  document.addEventListener("visibilitychange", () => {
    const now = document.visibilityState === "hidden" && scrollY > 0 ? progress() : null;
    const body = now && JSON.stringify({ slug, ...now });
    if (!body || body === sent) return;
    sent = body;
    navigator.sendBeacon("/reading/place", new Blob([body], { type: "application/json" }));
  });
}

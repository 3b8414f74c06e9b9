import { followSubjects } from "./follow-subjects";

// What pages do for people who are signed in, whatever else they do.
followSubjects();
noteReading();

// How many alerts are new, at the bell; an error is longer than a number.
const bell = document.querySelector("[data-unread]");
if (bell)
  fetch("/alerts/unread")
    .then((answer) => answer.text())
    .then(
      (words) => {
        if (words.length < 4) bell.textContent = words;
      },
      () => {},
    );

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
    // The home page has no slug, which is then left out.
    body: JSON.stringify({ kind, slug }),
  })
    .then((answer) => answer.json())
    .then(({ html }: { html?: string }) => {
      // Made by our own components, which escape what they show; an error has none.
      if (html && !place.hidden) place.innerHTML = html;
    })
    .catch(() => {});

  const words = document.querySelector<HTMLElement>("[data-report-text]");
  if (kind !== "report" || !words) return;
  let furthest = 0;
  let sent = "";

  /** The first block that is not above the window, and how much of the text has been in the window. */
  const progress = (): { blockId: string; progress: number } | null => {
    const box = words.getBoundingClientRect();
    const shown = Math.round((100 * (innerHeight - box.top)) / Math.max(1, box.height));
    furthest = Math.max(furthest, Math.min(100, shown));
    for (const block of words.querySelectorAll(".prose-report > [id]")) {
      const { bottom, height } = block.getBoundingClientRect();
      if (height > 0 && bottom > 0) return { blockId: block.id, progress: furthest };
    }
    return null;
  };

  addEventListener("scroll", progress, { passive: true });
  document.addEventListener("visibilitychange", () => {
    const now = document.visibilityState === "hidden" && scrollY > 0 ? progress() : null;
    const body = now && JSON.stringify({ slug, ...now });
    if (!body || body === sent) return;
    sent = body;
    navigator.sendBeacon("/reading/place", new Blob([body], { type: "application/json" }));
  });
}

/**
 * Shows how many comments a report has next to the link to its discussion, and how many its passages and claims have next
 * to theirs, once the reader scrolls. Without an answer the links stay as they are.
 */
export function showCommentCount(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-discussion]");
  const place = document.querySelector("[data-comment-count]");
  if (!link || !place) return;
  const inWords = (count: number) => (count === 1 ? "1 comment" : `${count} comments`);
  const show = ({ count, passages }: { count: number | null; passages: Record<string, number> }) => {
    if (count !== null) place.textContent = count === 0 ? "No replies yet: ask the desk" : inWords(count);
    for (const [id, comments] of Object.entries(passages)) {
      const passage = document.querySelector(`.passage > a[href$="/${CSS.escape(id)}"]`);
      passage?.setAttribute("data-count", String(comments));
      passage?.setAttribute("aria-label", `Discuss or correct this passage: ${inWords(comments)}`);
      for (const claim of document.querySelectorAll(`[data-passage="${CSS.escape(id)}"]`)) {
        claim.textContent = `Discuss this claim: ${inWords(comments)}`;
      }
    }
  };
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    observer.disconnect();
    removeEventListener("scroll", ask);
    fetch(`${link.pathname}/count`)
      .then((answer) => (answer.ok ? answer.json().then(show) : undefined))
      .catch(() => {});
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) ask();
  });
  observer.observe(link);
  addEventListener("scroll", ask, { passive: true });
}

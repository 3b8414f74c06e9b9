/**
 * Shows how many comments a report has next to the link to its discussion, and how many its passages and claims have at
 * theirs, once the reader scrolls. Without an answer the links stay as they are.
 */
export function showCommentCount(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-discussion]");
  const place = document.querySelector("[data-comment-count]");
  if (!link || !place) return;
  const inWords = (count: number) => (count === 1 ? "1 comment" : `${count} comments`);
  const show = ({ count, passages }: { count: number | null; passages: Record<string, number> }) => {
    if (count !== null) place.textContent = count === 0 ? "No replies yet: ask the desk" : inWords(count);
    for (const [id, comments] of Object.entries(passages)) {
      // The link of a passage has a label and no words, that of a claim has words.
      for (const one of document.querySelectorAll(`a[href$="/${id}"]`)) {
        if (one.ariaLabel) one.ariaLabel += `: ${inWords(comments)}`;
        else one.append(`: ${inWords(comments)}`);
        one.setAttribute("data-count", `${comments}`);
      }
    }
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) ask();
  });
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    fetch(`${link.pathname}/count`)
      .then((answer) => (answer.ok ? answer.json().then(show) : undefined))
      .catch(() => {});
  };
  observer.observe(link);
  addEventListener("scroll", ask);
}

/**
 * Shows how many comments a report has next to the link to its discussion, once that comes into view. Without an answer
 * the link stays as it is.
 */
export function showCommentCount(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-discussion]");
  const place = document.querySelector("[data-comment-count]");
  if (!link || !place) return;
  const show = ({ count }: { count: number | null }) => {
    if (count === null) return;
    place.textContent =
      count === 0 ? "No replies yet: ask the desk" : count === 1 ? "1 comment" : `${count} comments`;
  };
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    fetch(`${link.pathname}/count`)
      .then((answer) => (answer.ok ? answer.json().then(show) : undefined))
      .catch(() => {});
  });
  observer.observe(link);
}

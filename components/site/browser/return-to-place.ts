/**
 * Links that lead to sign in, to sign up or to the plans bring the reader back to the passage that was at the top of the
 * window, unless they name a place themselves.
 */
export function returnToPlace(text: HTMLElement): void {
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[href]");
    if (!link || link.origin !== location.origin || !/^\/(sign-in|sign-up|pricing)$/.test(link.pathname))
      return;
    const asked = new URLSearchParams(link.search);
    const next = asked.get("next") ?? location.pathname;
    const blocks = [...text.querySelectorAll(".prose-report > [id]")];
    const block = blocks.find((one) => one.getBoundingClientRect().bottom > 0);
    if (next.includes("#") || !next.startsWith(location.pathname) || scrollY === 0 || !block) return;
    asked.set("next", `${next}#${block.id}`);
    link.search = asked.toString();
  });
}

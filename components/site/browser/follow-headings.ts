/** Marks the last heading scrolled past in the table of contents. */
export function followHeadings(): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-contents] a[href^='#']")) {
    const heading = document.getElementById(link.hash.slice(1));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  // A heading counts as passed once it is above a line at three tenths of the window's height.
  const observer = new IntersectionObserver(
    () => {
      const past = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3);
      const here = past.at(-1);
      for (const [heading, link] of links) {
        if (heading === here) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    },
    { rootMargin: "1000000px 0px -70% 0px" },
  );
  for (const heading of headings) observer.observe(heading);
}

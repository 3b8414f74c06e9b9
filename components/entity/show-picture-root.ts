/**
 * Where the drawing is wider than the screen, scrolls it at first so that the entity whose page this is is in the
 * middle, not whatever is at the left. Sent to browsers as its own source (see `entity-script`), so it refers to
 * nothing outside itself.
 */
export function showPictureRoot(): void {
  const root = document.querySelector("[data-picture-root]");
  const frame = root?.closest("section");
  if (!root || !frame || frame.scrollWidth <= frame.clientWidth) return;
  const [inside, outside] = [root.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollLeft += inside.left + inside.width / 2 - (outside.left + outside.width / 2);
}

/** The panel of anything that opens above the page: menus, popovers, cards. */
export const popupStyle = [
  "origin-(--transform-origin) rounded-overlay border border-rule bg-surface text-ink shadow-overlay outline-none",
  "transition-[opacity,scale] data-starting-style:scale-97 data-starting-style:opacity-0 data-ending-style:opacity-0",
].join(" ");

/** One line of a menu or of a list of choices. */
export const itemStyle = [
  "flex cursor-default items-center gap-2.5 rounded-control px-2.5 py-2 text-sm outline-none select-none",
  "highlighted:bg-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-faint",
].join(" ");

/** The backdrop of a dialog. */
export const backdropStyle =
  "fixed inset-0 z-40 bg-scrim transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0";

/** A dialog's panel: at the bottom of a phone, in the middle of a larger screen. */
export const dialogStyle = [
  "fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] w-full overflow-y-auto rounded-t-overlay border border-rule bg-surface p-6 text-ink shadow-overlay",
  "sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:-translate-1/2 sm:rounded-overlay",
  "transition-[opacity,translate] data-starting-style:opacity-0 data-ending-style:opacity-0 max-sm:data-starting-style:translate-y-6",
].join(" ");

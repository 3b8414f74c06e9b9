/** Where the card of a hovered name or claim appears. Without JavaScript the links lead to the same text. */
export function CardPopover() {
  return (
    <div
      id="card-popover"
      popover="manual"
      className="fixed inset-auto m-0 max-h-[min(30rem,70vh)] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto overscroll-contain rounded-overlay border border-rule bg-surface p-4 font-sans text-ink shadow-overlay print:hidden"
    />
  );
}

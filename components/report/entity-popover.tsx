/** Where the card of the entity that is pointed at appears. Without JavaScript the links lead to the entity's page. */
export function EntityPopover() {
  return (
    <div
      id="entity-popover"
      popover="manual"
      className="fixed inset-auto m-0 w-80 max-w-[calc(100vw-1.5rem)] rounded-overlay border border-rule bg-surface p-4 font-sans text-ink shadow-overlay print:hidden"
    />
  );
}

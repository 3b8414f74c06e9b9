/** The first stop of the Tab key: past the header, to `<main id="main">`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only rounded-control bg-ink px-4 py-2.5 text-sm font-medium text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 print:hidden"
    >
      Skip to content
    </a>
  );
}

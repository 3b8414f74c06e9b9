/** What text fields and selects share. On phones 16px, below which Safari zooms into a field. */
export const controlStyle = [
  "block w-full min-w-0 rounded-control border border-rule-strong bg-surface px-3 text-base text-ink sm:text-sm",
  "transition-colors hover:border-ink-faint",
  "focus-visible:border-focus focus-visible:outline-offset-0",
  "aria-invalid:border-danger aria-invalid:bg-danger-wash",
  "disabled:cursor-not-allowed disabled:border-rule disabled:bg-sunken disabled:text-ink-faint",
].join(" ");

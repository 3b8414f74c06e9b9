import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-sm border border-b-2 border-rule-strong bg-surface px-1 text-center font-sans text-2xs leading-4.5 text-ink-soft">
      {children}
    </kbd>
  );
}

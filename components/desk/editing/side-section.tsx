import type { ReactNode } from "react";

/** A section of the editor's side panel: a heading that collapses what is below it. */
export function SideSection({
  title,
  count,
  children,
}: {
  title: string;
  count?: ReactNode;
  children: ReactNode;
}) {
  return (
    <details open className="group border-b border-rule py-4 first:pt-0 last:border-b-0">
      <summary className="flex list-none items-center justify-between gap-2 text-sm font-semibold text-ink [&::-webkit-details-marker]:hidden">
        {title}
        <span className="text-xs font-normal text-ink-faint">{count}</span>
      </summary>
      <div className="mt-3 space-y-4">{children}</div>
    </details>
  );
}

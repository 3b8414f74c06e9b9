import type { ReactNode } from "react";

/** The title of an admin page, one sentence under it, and its actions. */
export function PageHeading({
  title,
  text,
  children,
}: {
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="type-title wrap-anywhere">{title}</h1>
        {text && <p className="mt-1.5 max-w-2xl text-sm text-ink-soft">{text}</p>}
      </div>
      {children && <div className="flex flex-wrap gap-3">{children}</div>}
    </div>
  );
}

import type { ReactNode } from "react";

type Props = { id: string; title: string; aside?: ReactNode; children: ReactNode };

/** A section of an entity's page with its heading, which the contents lead to. */
export function Section({ id, title, aside, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="type-headline">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

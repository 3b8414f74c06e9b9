import type { ReactNode } from "react";

type AccountSectionProps = { id: string; title: string; lead?: ReactNode; children: ReactNode };

/** One topic of the account page: what it is on the left, what you can do on the right. */
export function AccountSection({ id, title, lead, children }: AccountSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-6 gap-x-12 gap-y-5 border-t border-rule py-8 md:grid-cols-[15rem_minmax(0,36rem)]"
    >
      <div>
        <h2 id={`${id}-title`} className="type-subhead">
          {title}
        </h2>
        {lead && <p className="mt-1.5 text-sm leading-relaxed text-ink-faint">{lead}</p>}
      </div>
      <div className="min-w-0 space-y-6">{children}</div>
    </section>
  );
}

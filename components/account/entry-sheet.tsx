import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";

type EntrySheetProps = { title: string; lead?: ReactNode; children: ReactNode; foot?: ReactNode };

/** The card of the sign-in and sign-up pages: what the page is for, the form, and links to the other ways in. */
export function EntrySheet({ title, lead, children, foot }: EntrySheetProps) {
  return (
    <div className="mx-auto w-full max-w-[27rem] py-10 sm:py-16">
      <h1 className="type-title">{title}</h1>
      {lead && <div className="mt-3 text-[0.9375rem] leading-relaxed text-ink-soft">{lead}</div>}
      <div className="mt-7">{children}</div>
      {foot && <div className="mt-8 border-t border-rule pt-5 text-sm text-ink-soft">{foot}</div>}
    </div>
  );
}

/** The page for a mailed link that was used, has expired or was cut off. */
export function SpentLink({
  again,
  lead = SPENT,
}: {
  again: { href: string; label: string };
  lead?: string;
}) {
  return (
    <EntrySheet title="This link no longer works" lead={lead}>
      <LinkButton href={again.href} size="lg" className="w-full">
        {again.label}
      </LinkButton>
    </EntrySheet>
  );
}

const SPENT =
  "Links in our mails work once and for a short time. This one has been used, has expired, or was cut off when it was copied.";

import { MailCheck } from "lucide-react";
import type { ReactNode } from "react";

type MailedProps = {
  to: string;
  /** what the mail contains if the address has an account; reveals nothing else */
  children: (address: ReactNode) => ReactNode;
  again: { href: string; label: string };
  demonstration: boolean;
};

/** Replaces a form that sent a mail. The text is the same whether or not the address has an account. */
export function Mailed({ to, children, again, demonstration }: MailedProps) {
  return (
    <div role="status" className="rounded-card border border-rule bg-surface p-6">
      <MailCheck aria-hidden="true" strokeWidth={1.5} className="size-8 text-good" />
      <h2 className="mt-3 type-subhead">Check your mail</h2>
      <div className="mt-2 space-y-3 text-sm leading-relaxed text-ink-soft">
        <p>{children(<strong className="font-semibold wrap-anywhere text-ink">{to}</strong>)}</p>
        <p>Nothing there after a few minutes? Check your spam folder.</p>
        {demonstration && (
          <p>
            This is the demonstration: mails land in the{" "}
            <a href="/dev/outbox" className="text-link">
              outbox page
            </a>
            .
          </p>
        )}
        <p>
          <a href={again.href} className="text-link">
            {again.label}
          </a>
        </p>
      </div>
    </div>
  );
}

import { MailCheck } from "lucide-react";
import type { ReactNode } from "react";

type MailedProps = {
  to: string;
  /** what the mail to this address holds, if there is an account; says no more than that */
  children: (address: ReactNode) => ReactNode;
  again: { href: string; label: string };
  demonstration: boolean;
};

/** Instead of a form that has sent a mail. It says the same whether the address has an account. */
export function Mailed({ to, children, again, demonstration }: MailedProps) {
  return (
    <div role="status" className="rounded-card border border-rule bg-surface p-6">
      <MailCheck aria-hidden="true" strokeWidth={1.5} className="size-8 text-good" />
      <h2 className="mt-3 type-subhead">Look into your mail</h2>
      <div className="mt-2 space-y-3 text-sm leading-relaxed text-ink-soft">
        <p>{children(<strong className="font-semibold wrap-anywhere text-ink">{to}</strong>)}</p>
        <p>Nothing there after a few minutes? Look among the unwanted mail.</p>
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

import { Callout } from "@/components/ui/callout";
import type { MailOverview } from "@/lib/mail/types";

/** How mail leaves this installation, and the last failure. */
export function MailNotice({ mail }: { mail: MailOverview }) {
  return (
    <div className="space-y-3 text-sm text-ink-soft">
      <Delivery mail={mail} />
      {mail.failed > 0 && (
        <Callout
          tone="danger"
          title={`${mail.failed} ${mail.failed === 1 ? "mail was" : "mails were"} refused`}
        >
          {mail.lastFailure && <p className="wrap-anywhere">Last answer: {mail.lastFailure}</p>}
        </Callout>
      )}
      {mail.delivery === "smtp" && mail.waiting > 0 && (
        <Callout tone="caution" title={`${mail.waiting} waiting to be sent`}>
          {mail.lastFailure && <p className="wrap-anywhere">Last answer: {mail.lastFailure}</p>}
        </Callout>
      )}
    </div>
  );
}

function Delivery({ mail }: { mail: MailOverview }) {
  switch (mail.delivery) {
    case "smtp":
      return <p>Mail is sent through the server in SMTP_URL.</p>;
    case "local":
      return (
        <p>
          This is a demonstration: no mail leaves it. Everything that would have been sent is in the{" "}
          <a href="/dev/outbox" className="text-link">
            local outbox
          </a>
          .
        </p>
      );
    case "none":
      return (
        <Callout tone="caution" title="Mail is not set up">
          <p>
            {mail.waiting === 0 ? "Nothing is waiting yet." : `${mail.waiting} waiting.`} Sign-in links and
            replies cannot be sent until you set SMTP_URL and restart the server; waiting mail is sent then,
            unless it is older than a week.
          </p>
        </Callout>
      );
  }
}

import { Mail } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { MailState, OutboxLine } from "@/lib/mail/types";

const TONES: Record<MailState, BadgeTone> = {
  waiting: "caution",
  sent: "good",
  suppressed: "neutral",
  failed: "danger",
};

/** The mails that would have been sent, newest first, with clickable links. */
export function OutboxView({ lines }: { lines: OutboxLine[] }) {
  return (
    <main id="main" tabIndex={-1} className="page-width max-w-3xl py-10">
      <h1 className="type-title">Outbox</h1>
      <p className="mt-2 text-sm text-ink-soft">
        No mail leaves this demonstration. What would have been sent is here, newest first, and only on this
        machine.{" "}
        <a href="/" className="text-link">
          Back to the site
        </a>
      </p>
      {lines.length === 0 ? (
        <EmptyState
          icon={Mail}
          title="No mail yet"
          text="Ask for a sign-in link, sign up, or ask for access, and the mail appears here."
          className="mt-8"
        />
      ) : (
        <ul className="mt-8 space-y-4">
          {lines.map((line) => (
            <li key={line.id}>
              <Letter line={line} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

function Letter({ line }: { line: OutboxLine }) {
  return (
    <Card>
      <h2 className="type-subhead wrap-anywhere">{line.subject}</h2>
      <p className="type-meta mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="break-all">To {line.to}</span>
        <DateTime value={line.createdAt} />
        <Badge tone={TONES[line.state]}>{line.state}</Badge>
        {line.failure && <span>{line.failure}</span>}
      </p>
      <p className="mt-4 border-t border-rule pt-4 text-sm leading-relaxed wrap-anywhere whitespace-pre-line">
        <Linked text={line.text} />
      </p>
    </Card>
  );
}

const ADDRESS = /(https?:\/\/\S+)/;

/** Text in which addresses are links. */
function Linked({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, index) =>
    ADDRESS.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text, never reordered
      <a key={index} href={part} className="text-link break-all">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

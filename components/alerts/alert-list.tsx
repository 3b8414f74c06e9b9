import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import { setPaceAction } from "@/lib/alerts/actions";
import type { AlertLine, Because } from "@/lib/alerts/types";
import { unfollowAction } from "@/lib/following/actions";
import { alertWords, reasonWords } from "./alert-words";

/** Alerts, each with what changed, why this person is told of it, and what stops that. */
export function AlertList({ alerts }: { alerts: readonly AlertLine[] }) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {alerts.map((alert) => (
        <li key={alert.id} className="py-4">
          <AlertItem alert={alert} />
        </li>
      ))}
    </ol>
  );
}

function AlertItem({ alert }: { alert: AlertLine }) {
  const { change, unread, because } = alert;
  const { label, name, href, more } = alertWords(alert);
  return (
    <article aria-label={`${label}: ${name}`} className="min-w-0">
      <p className="type-meta">
        {unread && (
          <span className="mr-2 rounded-full bg-accent px-2 py-0.5 text-xs font-medium text-paper">New</span>
        )}
        {label} · <DateTime value={change.at} />
      </p>
      <p className="mt-1 font-medium wrap-anywhere">
        <a href={href} className="quiet-link">
          <MixedText text={name} />
        </a>
      </p>
      {more && (
        <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
          <MixedText text={more} />
        </p>
      )}
      <p className="mt-2 text-sm wrap-anywhere text-ink-faint">
        <Reason because={because} /> <State alert={alert} />
      </p>
      <Stop because={because} />
    </article>
  );
}

function Reason({ because }: { because: Because }) {
  const words = reasonWords(because);
  if (because.kind !== "used" || !because.version) return <MixedText text={words} />;
  return (
    <>
      {words.slice(0, -1)} on <DateTime value={because.version.at} show="day" />.
    </>
  );
}

function State({ alert: { state, dueAt } }: { alert: AlertLine }) {
  if (state === "told") return null;
  if (state === "here") return "Not sent by mail.";
  return (
    <>
      To be sent <DateTime value={dueAt} />.
    </>
  );
}

/** What stops alerts of this kind, and nothing else. */
function Stop({ because }: { because: Because }) {
  switch (because.kind) {
    case "unfollowed":
      return null;
    case "reply":
      return <StopLink href="/account/alerts#settings">Change mails about replies</StopLink>;
    case "used":
      return <StopLink href="/account/alerts#reading">Change what is remembered of your reading</StopLink>;
    case "follow":
      return (
        <details className="mt-1 text-sm print:hidden">
          <summary className="text-ink-soft">
            Stop <span className="sr-only">alerts about {because.name}</span>
          </summary>
          <div className="mt-2 flex flex-wrap gap-2">
            <ActionForm action={setPaceAction} values={{ followId: because.followId, pace: "never" }}>
              <SubmitButton variant="secondary" size="sm">
                Send no mail about it
              </SubmitButton>
            </ActionForm>
            <ActionForm action={unfollowAction} values={{ followId: because.followId }}>
              <SubmitButton variant="secondary" size="sm">
                Stop following
              </SubmitButton>
            </ActionForm>
          </div>
        </details>
      );
  }
}

function StopLink({ href, children }: { href: string; children: string }) {
  return (
    <p className="mt-1 text-sm print:hidden">
      <a href={href} className="text-link">
        {children}
      </a>
    </p>
  );
}

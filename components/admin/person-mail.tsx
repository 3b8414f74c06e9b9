import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import type { MailTrouble } from "@/lib/mail/types";

const KINDS = {
  hard: "Mail to this address came back for good",
  soft: "Mail to this address came back",
  complaint: "A mail was reported as spam",
} as const;

/** What mail servers reported of the address since it was confirmed. */
export function PersonMail({ trouble }: { trouble: MailTrouble }) {
  const { kind, code, detail, at, reports, stopped } = trouble;
  return (
    <Callout tone={stopped ? "danger" : "caution"} title={KINDS[kind]}>
      <p>
        {stopped
          ? "Alerts and announcements are not sent until it is confirmed again: they were asked to on their account’s page."
          : "Mail is still sent. Five reports within two weeks stop it."}
      </p>
      <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
        {reports === 1 ? "One report" : `${reports} reports`}, on <DateTime value={at} style="long" />
        {code && `, ${code}`}
        {detail && `: ${detail}`}
      </p>
    </Callout>
  );
}

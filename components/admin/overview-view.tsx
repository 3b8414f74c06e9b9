import { Inbox } from "lucide-react";
import { FirstHour } from "@/components/first-hour/first-hour";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { AlteredLine } from "@/lib/attachments/queries/altered-files";
import type { Checklist } from "@/lib/first-hour/types";
import { SETTING_LABELS } from "@/lib/house/sections";
import type { MailOverview } from "@/lib/mail/types";
import type { AccessRequestView, AdminOverview } from "@/lib/membership/types";
import type { SettingKey } from "@/lib/settings/keys";
import { FilesNotice } from "./files-notice";
import { MailNotice } from "./mail-notice";
import { PageHeading } from "./page-heading";

type Props = {
  counts: AdminOverview;
  requests: AccessRequestView[];
  mail: MailOverview;
  files: readonly AlteredLine[];
  /** settings whose stored value cannot be used */
  unreadable: readonly SettingKey[];
  steps: Checklist;
};

/** The admins' first screen: counts, waiting requests, the state of the mail. */
export function OverviewView({ counts, requests, mail, files, unreadable, steps }: Props) {
  const figures = [
    { name: "People", value: counts.people, href: "/admin/people" },
    { name: "Members now", value: counts.members, href: "/admin/people" },
    { name: "Ending within 30 days", value: counts.endingSoon, href: "/admin/people" },
    { name: "Staff", value: counts.staff, href: "/admin/people" },
    { name: "Suspended", value: counts.suspended, href: "/admin/people?state=suspended" },
  ];
  return (
    <>
      <PageHeading title="Overview" />
      <FilesNotice files={files} />
      {unreadable.length > 0 && (
        <Callout tone="danger" title="Some settings cannot be used" className="mb-6">
          <p>
            What is stored for {unreadable.map((key) => SETTING_LABELS[key]).join(", ")} is not valid, so the
            default is in force. Set it again on the{" "}
            <a href="/admin/settings" className="text-link">
              settings page
            </a>
            .
          </p>
        </Callout>
      )}
      {!steps.dismissed && <FirstHour list={steps} />}
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-rule bg-rule sm:grid-cols-3 xl:grid-cols-5">
        {figures.map((figure) => (
          <div
            key={figure.name}
            className="flex flex-col-reverse bg-surface p-4 max-xl:last:col-span-2 max-sm:last:col-span-2"
          >
            <dt className="text-[0.8125rem] text-ink-faint">
              <a href={figure.href} className="quiet-link">
                {figure.name}
              </a>
            </dt>
            <dd className="font-serif text-3xl font-medium tabular-nums">{figure.value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-ink-soft">
        Gift links that are open now: {counts.giftsOpen}. Readers who opened one so far: {counts.giftReaders}.
      </p>
      {steps.dismissed && <FirstHour list={steps} />}
      <div className="mt-6 grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <WaitingRequests requests={requests} total={counts.waitingRequests} />
        <Card>
          <CardHeader>
            <CardTitle>Mail</CardTitle>
          </CardHeader>
          <MailNotice mail={mail} />
        </Card>
      </div>
    </>
  );
}

function WaitingRequests({ requests, total }: { requests: AccessRequestView[]; total: number }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Access requests</CardTitle>
        {total > 0 && (
          <LinkButton href="/admin/requests" variant="link" size="sm">
            Answer {total === 1 ? "it" : `all ${total}`}
          </LinkButton>
        )}
      </CardHeader>
      {requests.length === 0 ? (
        <EmptyState
          icon={Inbox}
          title="No waiting requests"
          text="Requests from the pricing page appear here and are mailed to you."
        />
      ) : (
        <ul className="divide-y divide-rule text-sm">
          {requests.map((request) => (
            <li key={request.id} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2.5">
              <a href={`/admin/requests#${request.id}`} className="quiet-link font-medium">
                {request.name} requests {request.tierName}
              </a>
              <DateTime value={request.createdAt} className="text-ink-faint" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

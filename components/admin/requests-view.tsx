import { Inbox } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { AccessRequestView } from "@/lib/membership/types";
import { AnswerForm } from "./answer-form";
import { PageHeading } from "./page-heading";

type Props = { requests: AccessRequestView[]; which: "waiting" | "answered" };

/** Requests for access: waiting or answered. */
export function RequestsView({ requests, which }: Props) {
  const waiting = which === "waiting";
  return (
    <>
      <PageHeading
        title="Access requests"
        text="Requests from the pricing page. Your reply goes out by mail."
      />
      <LinkTabs
        label="Access requests"
        tabs={[
          { href: "/admin/requests", name: "Waiting", current: waiting },
          { href: "/admin/requests?show=answered", name: "Answered", current: !waiting },
        ]}
        className="mb-6"
      />
      {requests.length === 0 ? (
        <EmptyState
          icon={Inbox}
          title={waiting ? "No waiting requests" : "None answered yet"}
          text={waiting ? "New requests appear here and are mailed to every admin." : undefined}
        >
          {waiting && (
            <LinkButton href="/pricing" variant="secondary">
              See what readers can request
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {requests.map((request) => (
            <li key={request.id} id={request.id} className="scroll-mt-4">
              <Request request={request} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Request({ request }: { request: AccessRequestView }) {
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="type-subhead wrap-anywhere">
          {request.name} requests {request.tierName}
        </h2>
        <DateTime value={request.createdAt} className="type-meta" />
      </div>
      <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
        <a href={`mailto:${request.email}`} className="text-link">
          {request.email}
        </a>
        {request.organisation && ` · ${request.organisation}`}
        {" · "}
        {request.accountId ? (
          <a href={`/admin/people/${request.accountId}`} className="text-link">
            has an account
          </a>
        ) : (
          "no account with this address"
        )}
      </p>
      {request.from && (
        <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
          Asked while reading{" "}
          <a href={request.from.path} className="text-link">
            {request.from.title}
          </a>
        </p>
      )}
      {request.message && (
        <p className="mt-3 max-w-prose text-sm wrap-anywhere whitespace-pre-line">{request.message}</p>
      )}
      {request.answeredAt ? (
        <p className="type-meta mt-4 border-t border-rule pt-3">
          Answered by {request.answeredByName ?? "a removed account"}, <DateTime value={request.answeredAt} />
        </p>
      ) : (
        <AnswerForm request={request} />
      )}
    </Card>
  );
}

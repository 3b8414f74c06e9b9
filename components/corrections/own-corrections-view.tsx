import { PenLine } from "lucide-react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { takeBackCorrectionAction } from "@/lib/corrections/actions";
import type { OwnCorrection } from "@/lib/corrections/types";
import { QuotedWords, STATE_LABELS, THERE_LABELS } from "./both-sides";

/** A person's requests, each with its state and the desk's answer. */
export function OwnCorrectionsView({ requests }: { requests: readonly OwnCorrection[] }) {
  return (
    <div className="max-w-3xl py-10 sm:py-14">
      <Breadcrumb trail={[{ href: "/account", name: "Account" }]} current="Your correction requests" />
      <h1 className="mt-4 mb-8 type-title">Your correction requests</h1>
      {requests.length === 0 ? (
        <EmptyState
          icon={PenLine}
          title="No requests yet"
          text="In a report, the sign next to each passage leads to the form: say there what is wrong."
        />
      ) : (
        <ul className="space-y-4">
          {requests.map((request) => (
            <li key={request.id}>
              <RequestCard request={request} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RequestCard({ request }: { request: OwnCorrection }) {
  const { state, report, blockId, quote, there } = request;
  const { name, tone } = STATE_LABELS[state];
  const waits = state === "open" || state === "under_review";
  return (
    <Card className="p-4 text-sm sm:p-5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tone}>{name}</Badge>
        <strong>{request.reference}</strong>
        <DateTime value={request.createdAt} className="type-meta" />
      </p>
      <p className="mt-2 wrap-anywhere">
        <a
          href={`/reports/${report.slug}${blockId !== null && quote !== null ? `#${blockId}` : ""}`}
          className="text-link"
        >
          {report.title}
        </a>
      </p>
      {quote !== null && quote !== "" && <QuotedWords words={quote} />}
      {quote === null && !request.withdrawn && (
        <p className="mt-2 text-ink-soft">{THERE_LABELS[there] ?? THERE_LABELS.changed}</p>
      )}
      <p className="mt-3 wrap-anywhere whitespace-pre-line">{request.words}</p>
      {request.sourceUrl && (
        <p className="mt-1 wrap-anywhere">
          Source:{" "}
          <a href={request.sourceUrl} rel="nofollow noopener noreferrer" className="text-link">
            {request.sourceUrl}
          </a>
        </p>
      )}
      <Outcome request={request} />
      {waits && (
        <ActionForm action={takeBackCorrectionAction} values={{ requestId: request.id }} className="mt-4">
          <SubmitButton variant="secondary" size="sm">
            Take it back
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

function Outcome({ request }: { request: OwnCorrection }) {
  const { state, withdrawn, correctedIn, creditName, answer, answeredAt, report } = request;
  if (state === "open") return <p className="mt-3 text-ink-soft">The authors were told.</p>;
  if (state === "under_review") return <p className="mt-3 text-ink-soft">The desk is looking into it.</p>;
  if (state === "void") {
    return (
      <p className="mt-3 text-ink-soft">
        {withdrawn ? "The report was withdrawn." : "You took this request back."}
      </p>
    );
  }
  return (
    <div className="mt-3 space-y-1 border-t border-rule pt-3">
      <p>
        {state === "corrected" && (
          <>
            Corrected in{" "}
            <a href={`/reports/${report.slug}#versions`} className="text-link">
              version {correctedIn}
            </a>
            {creditName !== null && `, which names you as ${creditName}`}.
          </>
        )}
        {state === "noted" && "The desk has noted it for its review."}
        {state === "declined" && "The desk has declined it."}{" "}
        {answeredAt && <DateTime value={answeredAt} className="type-meta" />}
      </p>
      {answer && <p className="wrap-anywhere whitespace-pre-line">{answer}</p>}
    </div>
  );
}

import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { takeUpCorrectionAction } from "@/lib/corrections/actions";
import type { DeskCorrection } from "@/lib/corrections/types";
import { AnswerForm } from "./answer-form";
import { QuotedWords, STATE_LABELS, THERE_LABELS } from "./both-sides";

/** A request with what an answer needs: the words, what is wrong with them, the source, and what has changed since. */
export function DeskCorrectionCard({ request }: { request: DeskCorrection }) {
  const { state, report, blockId, there, claim, quote } = request;
  const { name, tone } = STATE_LABELS[state];
  return (
    <Card>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <Badge tone={tone}>{name}</Badge>
        {request.mine && <Badge tone="accent">Your report</Badge>}
        <strong>{request.reference}</strong>
        <DateTime value={request.createdAt} className="type-meta" />
        <span className="type-meta">by {request.by ?? "a reader"}</span>
      </p>
      <h2 className="mt-2 type-subhead wrap-anywhere">
        <a
          href={`/reports/${report.slug}${report.live && blockId ? `#${blockId}` : ""}`}
          className="quiet-link"
        >
          {report.title}
        </a>
      </h2>
      <p className="mt-0.5 type-meta">
        Version {request.version}
        {!report.live && ", withdrawn"}
        {" · "}
        <a href={`/desk/reports/${report.id}`} className="quiet-link">
          Edit
        </a>
      </p>
      {quote !== "" && <QuotedWords words={quote} />}
      {report.live && THERE_LABELS[there] && (
        <p className="mt-2 text-sm text-ink-soft">{THERE_LABELS[there]}</p>
      )}
      {claim && <p className="mt-2 text-sm wrap-anywhere text-ink-soft">About the claim “{claim.quote}”</p>}
      <p className="mt-4 max-w-prose text-[0.9375rem] wrap-anywhere whitespace-pre-line">
        {request.words === "" ? "The account was removed, and its words with it." : request.words}
      </p>
      {request.sourceUrl && (
        <p className="mt-2 text-sm wrap-anywhere">
          Source:{" "}
          <a href={request.sourceUrl} rel="nofollow noopener noreferrer" className="text-link">
            {request.sourceUrl}
          </a>
        </p>
      )}
      {request.creditName !== null && (
        <p className="mt-2 text-sm wrap-anywhere text-ink-soft">
          Wishes to be credited as {request.creditName}.
        </p>
      )}
      {request.answeredAt && <Answered request={request} />}
      {state === "open" && (
        <ActionForm
          action={takeUpCorrectionAction}
          values={{ requestId: request.id }}
          className="mt-5 border-t border-rule pt-4"
        >
          <SubmitButton variant="secondary">Take up</SubmitButton>
        </ActionForm>
      )}
      {state === "under_review" && <AnswerForm request={request} />}
    </Card>
  );
}

function Answered({ request }: { request: DeskCorrection }) {
  const { answeredBy, answeredAt, correctedIn, answer } = request;
  return (
    <div className="mt-4 space-y-1 border-t border-rule pt-3 text-sm">
      <p>
        {correctedIn !== null && `Corrected in version ${correctedIn}. `}
        Answered by {answeredBy ?? "a removed account"}, {answeredAt && <DateTime value={answeredAt} />}
      </p>
      {answer && <p className="wrap-anywhere whitespace-pre-line">{answer}</p>}
    </div>
  );
}

import { MessagesSquare } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { OwnComment, OwnDiscussion, OwnReport, OwnSanction } from "@/lib/discussion/types";
import { commentHref } from "../discussion-href";
import { REASON_LABELS } from "../labels";
import { AppealForm } from "./appeal-form";
import { NameForm } from "./name-form";

const STATE_LABELS = {
  visible: "Visible",
  waiting: "Waiting for a moderator",
  rejected: "Hidden by a moderator",
  deleted: "Deleted by you",
  erased: "Erased by a moderator",
} as const;

/** A person's own comments and reports, with what was decided about them and why. */
export function OwnDiscussionView({ own }: { own: OwnDiscussion }) {
  return (
    <div className="max-w-3xl space-y-12 py-10 sm:py-14">
      <div>
        <Breadcrumb trail={[{ href: "/account", name: "Account" }]} current="Your discussions" />
        <h1 className="mt-4 type-title">Your discussions</h1>
        {own.name && <p className="mt-1 wrap-anywhere text-ink-soft">Other readers see you as {own.name}.</p>}
      </div>
      <Part title="Your name">
        <NameForm key={own.name} name={own.name} />
      </Part>
      {own.sanctions.length > 0 && (
        <Part title="Sanctions">
          {own.sanctions.map((sanction) => (
            <SanctionLine key={sanction.id} sanction={sanction} />
          ))}
        </Part>
      )}
      <Part title="Your comments">
        {own.comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} />
        ))}
        {own.comments.length === 0 && (
          <EmptyState
            icon={MessagesSquare}
            title="No comments yet"
            text="Each report has a discussion at its end."
          />
        )}
      </Part>
      {own.reports.length > 0 && (
        <Part title="Comments that you reported">
          {own.reports.map((report) => (
            <ReportLine key={report.reference} report={report} />
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="space-y-4">
      <h2 className="type-subhead">{title}</h2>
      {children}
    </section>
  );
}

function CommentLine({ comment }: { comment: OwnComment }) {
  const { where, state, act } = comment;
  return (
    <Card className="p-4 sm:p-5">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone={state === "visible" ? "good" : state === "waiting" ? "info" : "neutral"}>
          {STATE_LABELS[state]}
        </Badge>
        <DateTime value={comment.createdAt} className="type-meta" />
        {where && (
          <a href={commentHref(where.path, comment.id)} className="text-link wrap-anywhere">
            {where.title}
          </a>
        )}
      </p>
      {comment.excerpt && <p className="mt-2 text-sm wrap-anywhere">{comment.excerpt}</p>}
      {act && (state === "rejected" || state === "erased") && (
        <div className="mt-3 border-t border-rule pt-3 text-sm">
          <p className="wrap-anywhere">
            <strong>Reason:</strong> {act.reason} (<DateTime value={act.at} />)
          </p>
          <AppealForm against="act" id={act.id} appeal={act.appeal} />
        </div>
      )}
    </Card>
  );
}

function SanctionLine({ sanction }: { sanction: OwnSanction }) {
  return (
    <Card className="p-4 text-sm sm:p-5">
      <p className="wrap-anywhere">
        <strong>{sanction.kind === "mute" ? "Muted" : "Suspended from discussions"}</strong> until{" "}
        <DateTime value={sanction.endsAt} />
        {sanction.lifted && " (lifted)"}: {sanction.reason}
      </p>
      {!sanction.lifted && <AppealForm against="sanction" id={sanction.id} appeal={sanction.appeal} />}
    </Card>
  );
}

function ReportLine({ report }: { report: OwnReport }) {
  return (
    <p className="text-sm wrap-anywhere">
      <strong>{report.reference}</strong> · {REASON_LABELS[report.reason]} ·{" "}
      <DateTime value={report.createdAt} />: {outcomeOf(report)}
    </p>
  );
}

function outcomeOf({ state, act }: OwnReport): string {
  if (state === "void") return "its writer has deleted the comment.";
  if (state !== "decided") return "a moderator will look at it.";
  return act === "approve" ? "a moderator has read it, and it stays." : "it was removed. Thank you.";
}

import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { QueuedComment } from "@/lib/discussion/moderation-types";
import { CommentBody } from "../comment-body";
import { commentHref } from "../discussion-href";
import { HELD_LABELS, REASON_LABELS } from "../labels";
import { DecideForm } from "./decide-form";
import { SanctionForm } from "./sanction-form";

type Props = { comment: QueuedComment; managesPeople: boolean };

const ACT_WORDS = { approve: "Approved", reject: "Rejected", erase: "Rejected and erased" } as const;

/** A comment with what a decision about it needs: where it is, what it answers, why it is here, who wrote it. */
export function QueuedCommentCard({ comment, managesPeople }: Props) {
  const { where, writer, answers, heldBy, reports, acts, own } = comment;
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="type-subhead wrap-anywhere">{writer?.name ?? "A removed account"}</h2>
        <DateTime value={comment.createdAt} className="type-meta" />
      </div>
      <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
        {where && (
          <a href={commentHref(where.path, comment.id)} className="text-link">
            {where.title}
          </a>
        )}
        {writer && ` · ${writer.approved} approved, ${writer.rejected} rejected before`}
        {comment.editedAt && " · edited"}
        {writer && managesPeople && (
          <>
            {" · "}
            <a href={`/admin/people/${writer.accountId}`} className="text-link">
              account
            </a>
          </>
        )}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {heldBy.map((reason) => (
          <Badge key={reason} tone="caution">
            Held: {HELD_LABELS[reason]}
          </Badge>
        ))}
        {writer?.sanctioned && <Badge tone="danger">Sanctioned</Badge>}
      </p>
      {answers && (
        <p className="mt-3 border-l-2 border-rule-strong pl-3 text-sm wrap-anywhere text-ink-soft">
          In reply to {answers.name ?? "a reader"}: {answers.excerpt}
        </p>
      )}
      <div className="mt-3 max-w-prose">
        <CommentBody blocks={comment.body} />
      </div>
      {reports.length > 0 && (
        <ul className="mt-4 space-y-2 text-sm">
          {reports.map((report) => (
            <li key={report.reference} className="rounded-control bg-sunken px-3 py-2 wrap-anywhere">
              <strong>{REASON_LABELS[report.reason]}</strong>
              {report.note && `: ${report.note}`}{" "}
              <span className="type-meta">
                {report.reference} · <DateTime value={report.createdAt} />
                {!report.onThis && " · about earlier words"}
              </span>
            </li>
          ))}
        </ul>
      )}
      {acts.length > 0 && (
        <ul className="mt-4 space-y-1 type-meta">
          {acts.map((act) => (
            <li key={act.at.toISOString()} className="wrap-anywhere">
              {ACT_WORDS[act.kind]} by {act.by ?? "a removed account"}, <DateTime value={act.at} />
              {act.reason && `: ${act.reason}`}
            </li>
          ))}
        </ul>
      )}
      {own ? (
        <p className="mt-4 border-t border-rule pt-4 text-sm text-ink-soft">
          This comment is your own: another moderator decides about it.
        </p>
      ) : (
        <>
          <DecideForm comment={comment} />
          {writer && <SanctionForm accountId={writer.accountId} name={writer.name} />}
        </>
      )}
    </Card>
  );
}

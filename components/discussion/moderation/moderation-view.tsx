import { ShieldCheck } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type {
  ActiveSanction,
  Queue,
  QueueCounts,
  QueuedAppeal,
  QueueName,
} from "@/lib/discussion/moderation-types";
import { AppealCard } from "./appeal-card";
import { QueuedCommentCard } from "./queued-comment-card";
import { SanctionCard } from "./sanction-card";

export type Shown = QueueName | "appeals" | "sanctions";

type Props = Queue & {
  show: Shown;
  counts: QueueCounts;
  appeals: QueuedAppeal[];
  sanctions: ActiveSanction[];
  /** may open the pages of people */
  managesPeople: boolean;
};

const EMPTY: Record<Shown, string> = {
  waiting: "No comment waits",
  reported: "No reports are open",
  new: "Every comment has been looked at",
  rejected: "Nothing was rejected",
  appeals: "No appeal waits",
  sanctions: "No one is muted or suspended",
};

/** The moderators' queues. What is in them follows from the comments and reports themselves. */
export function ModerationView({ show, counts, comments, next, appeals, sanctions, managesPeople }: Props) {
  const href = (shown: Shown, after?: string) =>
    hrefWith("/admin/moderation", { show: shown === "waiting" ? undefined : shown, after });
  const tab = (shown: Shown, name: string, count = 0) => ({
    href: href(shown),
    name: count > 0 ? `${name} (${count})` : name,
    current: show === shown,
  });
  const nothing = comments.length + appeals.length + sanctions.length === 0;
  return (
    <>
      <PageHeading
        title="Moderation"
        text="You decide about the words that you see here. If a comment is edited meanwhile, you are asked to read it again."
      />
      <LinkTabs
        label="Queues"
        tabs={[
          tab("waiting", "Waiting", counts.waiting),
          tab("reported", "Reported", counts.reported),
          tab("new", "New"),
          tab("rejected", "Rejected"),
          tab("appeals", "Appeals", counts.appeals),
          tab("sanctions", "Sanctions"),
        ]}
        className="mb-6"
      />
      {nothing && <EmptyState icon={ShieldCheck} title={EMPTY[show]} />}
      <ul className="space-y-4">
        {comments.map((comment) => (
          <li key={comment.id}>
            <QueuedCommentCard comment={comment} managesPeople={managesPeople} />
          </li>
        ))}
        {appeals.map((appeal) => (
          <li key={appeal.id}>
            <AppealCard appeal={appeal} />
          </li>
        ))}
        {sanctions.map((sanction) => (
          <li key={sanction.id}>
            <SanctionCard sanction={sanction} />
          </li>
        ))}
      </ul>
      <Pagination label="Queue" olderHref={next && href(show, next)} olderText="More" className="mt-6" />
    </>
  );
}

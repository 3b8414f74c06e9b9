import { ManageThread } from "@/components/discussion/marks/manage-thread";
import { MARK_LABELS, MarkNotices } from "@/components/discussion/marks/thread-marks";
import { ThreadView } from "@/components/discussion/thread-view";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { MixedText } from "@/components/ui/mixed-text";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { CategoryView, ThreadMark, Topic } from "@/lib/forum/types";
import { MoveTopicForm } from "./move-topic-form";
import { RenameTopicForm } from "./rename-topic-form";
import { repliesLabel } from "./thread-list";

type Props = {
  topic: Extract<Topic, { kind: "open" }>;
  marks: ThreadMark[];
  query: ReadDiscussion;
  /** null: not a moderator; otherwise where a topic may be moved */
  moderates: { categories: CategoryView[] } | null;
};

/** A topic of the forum with its comments. */
export function TopicView({ topic, marks, query, moderates }: Props) {
  const { id, path, category, title, listed, mayRename, count, only } = topic;
  const name = title ?? "A deleted topic";
  return (
    <div className="max-w-3xl py-8 sm:py-12">
      <Breadcrumb
        trail={[
          { href: "/forum", name: "Forum" },
          { href: `/forum/${category.slug}`, name: category.name },
        ]}
        current={name}
      />
      <header className="mt-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="type-title wrap-anywhere">
            <MixedText text={name} />
          </h1>
          <p className="mt-1.5 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            {repliesLabel(Math.max(0, count - 1))}
            {category.level && <Badge>{category.level}</Badge>}
            {marks.map(({ kind }) => (
              <Badge key={kind}>{MARK_LABELS[kind]}</Badge>
            ))}
          </p>
        </div>
        {!only && (
          <LinkButton href="#write" variant="secondary" size="sm" className="print:hidden">
            Write a comment
          </LinkButton>
        )}
      </header>
      {mayRename && !moderates && title !== null && !only && <RenameTopicForm threadId={id} title={title} />}
      {!listed && (
        <Callout title="Readers do not see this topic" tone="caution" className="mt-6">
          It appears once a moderator has approved its opening comment.
        </Callout>
      )}
      <MarkNotices marks={marks} />
      <ThreadView
        {...topic}
        {...{ path, query }}
        target={{ threadId: id }}
        empty={{ title: "No comments", text: "Its opening comment is gone." }}
      />
      {moderates && <ManageThread threadId={id} marks={marks} />}
      {moderates && title !== null && (
        <MoveTopicForm threadId={id} {...{ title, category }} categories={moderates.categories} />
      )}
    </div>
  );
}

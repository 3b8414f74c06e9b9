import { FollowButton, FollowForm } from "@/components/follow/follow-button";
import { LinkButton } from "@/components/ui/button";
import { NextStep } from "@/components/ui/empty-state";
import type { ReportList, Topic } from "@/lib/reports/types";
import { ReportRow } from "./report-row";
import { tagLabel } from "./tag-links";
import { TopicLinks } from "./topic-links";

type Props = {
  list: ReportList;
  topics: readonly Topic[];
  tag: string | undefined;
  entitySlug: string | undefined;
  signedIn: boolean;
  /** the viewer belongs to the desk */
  desk: boolean;
};

/** A page of the list of reports, with its filters and pagination. */
export function ReportListView({ list, topics, tag, entitySlug, signedIn, desk }: Props) {
  const filters = new URLSearchParams({
    ...(tag && { tag }),
    ...(entitySlug && { entity: entitySlug }),
  });
  const page = (way: "before" | "after", cursor: string) =>
    `/reports?${new URLSearchParams([...filters, [way, cursor]])}`;
  const follow = { signedIn, here: `/reports?${filters}` };
  return (
    <div className="pt-8 sm:pt-12">
      <FollowForm {...follow} />
      <h1 className="type-title">Reports</h1>
      <TopicLinks topics={topics} current={tag} className="mt-5" />
      {filters.size > 0 && (
        <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft">
          <span>{described({ list, tag, entitySlug })}</span>
          {tag && list.items.length > 0 && (
            <FollowButton subject={`topic:${tag}`} name={tagLabel(tag)} main {...follow} />
          )}
          <a href="/reports" className="text-link">
            Show all reports
          </a>
        </p>
      )}
      {list.items.length === 0 ? (
        <div className="mt-10 max-w-measure space-y-5 border-t border-rule pt-8">
          <p className="type-summary">
            {filters.size > 0
              ? "There is nothing here yet."
              : "No report has been published yet. The first one will appear here."}
          </p>
          <NextStep may={desk && filters.size === 0} href="/desk">
            Go to the desk
          </NextStep>
        </div>
      ) : (
        <ol className="mt-6 divide-y divide-rule border-t border-rule">
          {list.items.map((report) => (
            <li key={report.slug}>
              <ReportRow report={report} />
            </li>
          ))}
        </ol>
      )}
      {(list.newer || list.older) && (
        <nav aria-label="Pages" className="flex justify-between gap-4 border-t border-rule pt-6">
          {list.newer ? (
            <LinkButton href={page("after", list.newer)} variant="secondary" rel="prev">
              ← Newer
            </LinkButton>
          ) : (
            <span />
          )}
          {list.older && (
            <LinkButton href={page("before", list.older)} variant="secondary" rel="next">
              Older →
            </LinkButton>
          )}
        </nav>
      )}
    </div>
  );
}

function described({ list, tag, entitySlug }: Omit<Props, "topics" | "signedIn" | "desk">) {
  const topic = tag && `on ${tagLabel(tag)}`;
  const naming = entitySlug && (
    <>
      about or naming{" "}
      {list.entity ? (
        <a href={`/entities/${list.entity.slug}`} className="text-link">
          {list.entity.name}
        </a>
      ) : (
        "an entity that is not in the catalogue"
      )}
    </>
  );
  return (
    <>
      Reports {topic} {naming}
    </>
  );
}

import { commentHref } from "@/components/discussion/discussion-href";
import { DateTime } from "@/components/ui/date-time";
import { newResults } from "@/components/watchlist/item-words";
import type { MemberHome } from "@/lib/reading/types";
import { questionHref, questionWords, readQuestion } from "@/lib/search/saved-question";

/** Answers to the member's comments. */
export function Replies({ replies }: Pick<MemberHome, "replies">) {
  return (
    <List title="Replies to you" rows={replies}>
      {({ commentId, report, name, at }) => ({
        key: commentId,
        href: commentHref(report.slug, commentId),
        words: report.title,
        about: (
          <>
            {name}, <DateTime value={at} show="day" />
          </>
        ),
      })}
    </List>
  );
}

/** Reports that the member has begun to read; each leads to the place. */
export function BegunReports({ begun }: Pick<MemberHome, "begun">) {
  return (
    <List title="Continue reading" rows={begun}>
      {({ slug, title, blockId, progress }) => ({
        key: slug,
        href: `/reports/${slug}#${blockId}`,
        words: title,
        about: `${progress}% read`,
      })}
    </List>
  );
}

/** The member's saved searches. */
export function Searches({ searches }: Pick<MemberHome, "searches">) {
  return (
    <List title="Saved searches" rows={searches}>
      {({ name, question, fresh }) => {
        const asked = readQuestion(question);
        const words = questionWords(asked);
        return {
          key: question,
          href: questionHref(asked),
          words: name,
          about: [newResults(fresh), name === words ? null : words].filter(Boolean).join(" · ") || null,
        };
      }}
    </List>
  );
}

/** Reports with the most comments lately. */
export function DiscussedReports({ reports }: { reports: MemberHome["discussed"] }) {
  return (
    <List title="Most discussed" rows={reports}>
      {({ slug, title, comments }) => ({
        key: slug,
        href: `/reports/${slug}/discussion`,
        words: title,
        about: comments === 1 ? "1 comment" : `${comments} comments`,
      })}
    </List>
  );
}

type Line = { key: string; href: string; words: string; about: React.ReactNode };
type ListProps<Row> = { title: string; rows: readonly Row[]; children: (row: Row) => Line };

function List<Row>({ title, rows, children }: ListProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} className="min-w-0">
      <h2 className="mb-2 type-kicker">{title}</h2>
      <ul className="divide-y divide-rule border-y border-rule">
        {rows.map((row) => {
          const { key, href, words, about } = children(row);
          return (
            <li key={key} className="py-3">
              <a href={href} className="quiet-link font-medium wrap-anywhere">
                {words}
              </a>
              {about && <p className="type-meta wrap-anywhere">{about}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

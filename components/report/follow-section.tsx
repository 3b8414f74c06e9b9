import { FollowButton, type FollowPlace } from "@/components/follow/follow-button";
import type { ReportHead } from "@/lib/reports/types";
import { tagLabel } from "./tag-links";

type Props = FollowPlace & { head: Pick<ReportHead, "authors" | "subjects" | "tags"> };

/** What else can be followed from a report: what it is about, its topics and its authors. */
export function FollowSection({ head: { authors, subjects, tags }, ...place }: Props) {
  const choices = [
    ...subjects.map(({ slug, names }) => ({ subject: `entity:${slug}`, name: names[0]?.value ?? slug })),
    ...tags.map((tag) => ({ subject: `topic:${tag}`, name: tagLabel(tag) })),
    ...authors.map(({ slug, name }) => ({ subject: `author:${slug}`, name })),
  ];
  if (!place.signedIn || choices.length === 0) return null;
  return (
    <section aria-labelledby="follow-title" className="print:hidden">
      <h2 id="follow-title" className="type-subhead">
        Follow
      </h2>
      <p className="mt-1 type-meta">
        Changes to what you follow are on{" "}
        <a href="/home" className="text-link">
          your home
        </a>
        .
      </p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={choice.subject} className="min-w-0">
            <FollowButton {...choice} {...place} named />
          </li>
        ))}
      </ul>
    </section>
  );
}

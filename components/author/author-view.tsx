import { FollowButton, FollowForm } from "@/components/follow/follow-button";
import { ReportRow } from "@/components/report/report-row";
import { ReportText } from "@/components/report/report-text";
import { LinkButton } from "@/components/ui/button";
import { Markup } from "@/components/ui/markup";
import type { AuthorPage } from "@/lib/authors/types";

/** Picture, biography and reports of an author. */
export function AuthorView({ author, signedIn }: { author: AuthorPage; signedIn: boolean }) {
  const { slug, name, biography, picture, reports, older } = author;
  const follow = { signedIn, here: `/authors/${slug}` };
  return (
    <div className="pt-8 sm:pt-12">
      <FollowForm {...follow} />
      <header className="flex flex-wrap items-center gap-x-6 gap-y-4">
        {picture && (
          // biome-ignore lint/performance/noImgElement: pictures are made small when they come in
          <img
            src={`/house/${picture}`}
            alt=""
            width={96}
            height={96}
            className="size-24 rounded-full border border-rule object-cover"
          />
        )}
        <div className="min-w-0">
          <h1 className="type-title wrap-anywhere">{name}</h1>
          {reports.length > 0 && (
            <p className="mt-3">
              <FollowButton subject={`author:${slug}`} name={name} main {...follow} />
            </p>
          )}
        </div>
      </header>
      {biography.length > 0 && (
        <Markup as="div" className="mt-6 max-w-[41.25rem]">
          <ReportText segments={[{ level: null, blocks: biography }]} cards={[]} anchors={false} />
        </Markup>
      )}
      <h2 className="type-subhead mt-10">Reports</h2>
      {reports.length === 0 ? (
        <p className="mt-3 text-sm text-ink-soft">Nothing is published under this name yet.</p>
      ) : (
        <ol className="mt-4 divide-y divide-rule border-t border-rule">
          {reports.map((report) => (
            <li key={report.slug}>
              <ReportRow report={report} />
            </li>
          ))}
        </ol>
      )}
      {older && (
        <nav aria-label="Pages" className="flex justify-end border-t border-rule pt-6">
          <LinkButton
            href={`/authors/${slug}?${new URLSearchParams({ before: older })}`}
            variant="secondary"
            rel="next"
          >
            Older →
          </LinkButton>
        </nav>
      )}
    </div>
  );
}

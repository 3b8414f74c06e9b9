import type { ReportPage } from "@/lib/reports/types";
import { ReportText } from "./report-text";
import { WithdrawnNotice } from "./withdrawn-notice";

/** The page of a withdrawn report; the desk can still read its text. */
export function WithdrawnView({ page }: { page: Extract<ReportPage, { kind: "withdrawn" }> }) {
  return (
    <article className="pt-8 sm:pt-12">
      <WithdrawnNotice head={page.head} reason={page.reason} withdrawnAt={page.withdrawnAt} />
      <p className="mt-6 print:hidden">
        <a href="/reports" className="text-link">
          Read other reports
        </a>
      </p>
      {page.body && (
        <section aria-label="Withdrawn text" className="mt-10">
          <p className="mb-6 type-meta">Only the desk sees what follows.</p>
          <ReportText segments={page.body.segments} cards={page.body.cards} showLevels />
        </section>
      )}
    </article>
  );
}

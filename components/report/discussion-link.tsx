/**
 * Leads from a report to its discussion. The page is cached for everyone, so it holds no count: the script of the page
 * asks for it when this comes into view (`reading/show-comment-count`).
 */
export function DiscussionLink({ slug }: { slug: string }) {
  return (
    <section id="discussion" aria-labelledby="discussion-title" className="scroll-mt-8 print:hidden">
      <h2 id="discussion-title" className="type-subhead">
        Discussion
      </h2>
      <p className="mt-2 text-[0.9375rem] text-ink-soft">
        <a href={`/reports/${slug}/discussion`} data-discussion className="text-link">
          Join the full discussion
        </a>
        <span data-comment-count className="ml-2" />
      </p>
    </section>
  );
}

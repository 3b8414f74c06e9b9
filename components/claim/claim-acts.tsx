type Props = { slug: string; claimId: string; className?: string };

/** What a reader may do about a claim, in the report that makes it. Both pages ask who may. */
export function ClaimActs({ slug, claimId, className = "" }: Props) {
  return (
    <p className={`${className} flex flex-wrap gap-x-4 type-meta print:hidden`.trim()}>
      <a href={`/reports/${slug}/discussion/claims/${claimId}`} className="quiet-link">
        Discuss this claim
      </a>
      <a href={`/reports/${slug}/correct?claim=${claimId}`} className="quiet-link">
        Request a correction
      </a>
    </p>
  );
}

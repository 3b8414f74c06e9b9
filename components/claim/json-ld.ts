import { claimText } from "@/lib/evidence/claims/claim-text";
import { gradeOf, gradeWords, STATUS_WORDS } from "@/lib/evidence/grades";
import type { ClaimCard } from "@/lib/evidence/types";

type Around = { publisher: { name: string; url: string }; address: string };

/**
 * The public claims of a report as schema.org's Claim, and the desk's judgement of each as ClaimReview. The same for
 * every reader; null where there are none. The Admiralty grade has no best and worst, so a rating has words and no
 * number.
 */
export function claimsJsonLd(claims: readonly ClaimCard[], { publisher, address }: Around): object | null {
  // A member may meet a public claim earlier in the text; here the order is the one that everyone sees.
  const open = claims.filter((claim) => claim.public).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (open.length === 0) return null;
  return {
    "@context": "https://schema.org",
    "@graph": open.map((claim) => {
      const item = claimLd(claim, address);
      const judged = claim.history[0];
      if (!judged) return item;
      return {
        "@type": "ClaimReview",
        url: `${address}#claim-${claim.id}`,
        author: { "@type": "Organization", ...publisher },
        datePublished: judged.assessedAt,
        claimReviewed: claimText(claim),
        reviewBody: judged.rationale,
        itemReviewed: item,
        reviewRating: {
          "@type": "Rating",
          alternateName: STATUS_WORDS[judged.status],
          ratingExplanation: `Admiralty grade ${gradeOf(claim.reliability, claim.credibility)}: ${gradeWords(claim.reliability, claim.credibility, claim.status)}`,
        },
      };
    }),
  };
}

function claimLd(claim: ClaimCard, address: string): object {
  const { id, asserter, assertedOn, documents } = claim;
  return {
    "@type": "Claim",
    "@id": `${address}#claim-${id}`,
    text: claimText(claim),
    ...(asserter && { author: { "@type": "Thing", name: asserter.name } }),
    ...(assertedOn && { datePublished: assertedOn }),
    appearance: [
      { "@type": "AnalysisNewsArticle", url: address },
      ...documents.map(({ title, url, lang, publishedOn, source }) => ({
        "@type": "CreativeWork",
        name: title,
        ...(url && { url }),
        inLanguage: lang,
        ...(publishedOn && { datePublished: publishedOn }),
        publisher: { "@type": "Organization", name: source.name },
      })),
    ],
  };
}

import { describe, expect, it } from "vitest";
import { claimsJsonLd } from "./json-ld";
import { testCard } from "./test-card";

const HERE = { publisher: { name: "The desk", url: "https://x.test" }, address: "https://x.test/reports/r" };
const judged = [
  {
    credibility: 6,
    status: "asserted" as const,
    rationale: "No other source says so",
    assessedAt: "2026-01-02T00:00:00+00:00",
  },
];

describe("claimsJsonLd", () => {
  it("tells members and anonymous readers the same: public claims alone, in one order", () => {
    const open = testCard("b", { history: judged });
    const other = testCard("a");
    const locked = testCard("c", { public: false, statement: "zebra" });
    const link = {
      kind: "contradicts" as const,
      outgoing: true,
      note: "zebra",
      claim: locked,
      place: {
        blockId: "x",
        sentence: "zebra",
        report: { slug: "z", title: "zebra", publishedAt: "2026-01-01" },
      },
    };
    const member = claimsJsonLd([locked, { ...other, links: [link] }, open], HERE);
    expect(JSON.stringify(member)).toBe(JSON.stringify(claimsJsonLd([open, other], HERE)));
    expect(JSON.stringify(member)).not.toContain("zebra");
    expect(claimsJsonLd([locked], HERE)).toBeNull();
  });

  it("reviews what was assessed, in words, and only names what was not", () => {
    expect(claimsJsonLd([testCard("a", { history: judged }), testCard("b")], HERE)).toMatchObject({
      "@graph": [
        {
          "@type": "ClaimReview",
          url: "https://x.test/reports/r#claim-a",
          datePublished: "2026-01-02T00:00:00+00:00",
          reviewRating: {
            alternateName: "Single source",
            ratingExplanation: "Admiralty grade C6: fairly reliable source; truth cannot be judged",
          },
          itemReviewed: { "@type": "Claim", author: { name: "Xinhua" }, datePublished: "2023-09-30" },
        },
        { "@type": "Claim", "@id": "https://x.test/reports/r#claim-b" },
      ],
    });
  });
});

import { db } from "@/lib/db/client";

const TIERS = [
  {
    slug: "subscriber",
    name: "Subscriber",
    rank: 20,
    priceText: "€48 a month",
    summary: "The analysis, with its tables and charts",
    benefits: [
      "The analysis in every report, with its tables and charts; only the closing sections of some are for Professional",
      "Every claim in it with its grade, source and place in the document",
      "An e-mail for every new report",
    ],
  },
  {
    slug: "professional",
    name: "Professional",
    rank: 30,
    priceText: "€190 a month",
    summary: "For desks that act on it",
    benefits: [
      "Everything in Subscriber",
      "The closing sections: what to ask the company, and what would change our view",
      "The claims in those sections, with their grades, in the ledger",
    ],
  },
];

/** Writes the tiers that the demonstration sells. */
export async function seedTiers(): Promise<void> {
  await db.tier.createMany({ data: TIERS, skipDuplicates: true });
}

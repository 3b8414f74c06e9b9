import { db } from "@/lib/db/client";

const TIERS = [
  {
    slug: "subscriber",
    name: "Subscriber",
    rank: 20,
    priceText: "€48 a month (demonstration)",
    summary: "The analysis in full, as it is published",
    benefits: [
      "Every report in full, with its tables and sources",
      "A mail when a report is published",
      "The sentences behind each entity and relationship",
    ],
  },
  {
    slug: "professional",
    name: "Professional",
    rank: 30,
    priceText: "€190 a month (demonstration)",
    summary: "For desks that act on it",
    benefits: [
      "Everything in Subscriber",
      "The desk's judgement: what to watch, and what would change our mind",
      "Ownership sections with shares and dates",
    ],
  },
];

/** The tiers that the demonstration sells. */
export async function seedTiers(): Promise<void> {
  await db.tier.createMany({ data: TIERS, skipDuplicates: true });
}

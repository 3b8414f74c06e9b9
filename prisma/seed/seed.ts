import { pathToFileURL } from "node:url";
import { OPERATOR } from "@/lib/access/types";
import { sealFacts } from "@/lib/audit/commands/seal-facts";
import { atTime } from "@/lib/clock/now";
import { signUnsigned } from "@/lib/integrity/commands/sign-unsigned";
import { seedClaims } from "./claims";
import { seedDiscussion } from "./discussion";
import { seedEdgeDocuments } from "./edge-documents";
import { seedEvidence } from "./evidence";
import { seedForum } from "./forum";
import { seedPeople } from "./people";
import { seedField } from "./reference-data";
import { seedReports } from "./reports";
import { seedSources } from "./sources";
import { seedTiers } from "./tiers";

/** When the demonstration's desk began: its register, glossary and sources are older than its first report. */
export const BEGINNING = new Date("2025-01-06T08:00:00Z");

/** The origin of the seed's acts, for the audit log. */
export const SEED_ORIGIN = { address: "local", userAgent: "demonstration seed" };

/**
 * Writes the demonstration, with its own clock: each report is published at the time in its file, so that logs and
 * pages agree. Each part leaves existing rows alone, so that running an interrupted seed again completes it. At the end
 * the seed seals what it wrote, as acts of the desk seal what they change.
 */
export async function seed(): Promise<void> {
  await atTime(BEGINNING, async () => {
    // The key must not be newer than the first entry that it signs.
    await signUnsigned();
    await seedTiers();
    await seedField();
  });
  const documents = await seedSources();
  const claims = await seedClaims(documents);
  await seedReports(OPERATOR, SEED_ORIGIN, claims);
  await seedEvidence();
  await seedEdgeDocuments(documents);
  await seedPeople();
  await seedForum(SEED_ORIGIN);
  await seedDiscussion();
  await sealFacts(SEED_ORIGIN, { again: true });
}

// Started as a program, by the launcher: its memory is needed only once.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await seed();
  process.exit(0);
}

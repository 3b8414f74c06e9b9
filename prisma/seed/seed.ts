import { OPERATOR } from "@/lib/access/types";
import { sealFacts } from "@/lib/audit/commands/seal-facts";
import { atTime } from "@/lib/clock/at-time";
import { signUnsigned } from "@/lib/integrity/commands/sign-unsigned";
import { seedCatalogue } from "./catalogue";
import { seedClaims } from "./claims";
import { BEGINNING } from "./clock";
import { seedEdgeDocuments } from "./edge-documents";
import { seedEvidence } from "./evidence";
import { seedGlossary } from "./glossary";
import { seedPeople } from "./people";
import { seedReports } from "./reports";
import { seedSources } from "./sources";
import { seedTiers } from "./tiers";

/** From where the seed's acts come, for the audit log. */
export const SEED_ORIGIN = { address: "local", userAgent: "demonstration seed" };

/**
 * Writes the demonstration, by a clock of its own: each report is published when its file says, so that the logs and the
 * pages tell one time. Each part leaves what is there already, so that a seed which was interrupted is completed by
 * running it again; what it wrote is sealed at the end, as acts of the desk seal what they change.
 */
export async function seed(): Promise<void> {
  await atTime(BEGINNING, async () => {
    // The key that signs the first entry is not younger than it.
    await signUnsigned();
    await seedTiers();
    await seedCatalogue();
    await seedGlossary();
  });
  const documents = await seedSources();
  const claims = await seedClaims(documents);
  await seedReports(OPERATOR, SEED_ORIGIN, claims);
  await seedEvidence();
  await seedEdgeDocuments(documents);
  await seedPeople();
  await sealFacts(SEED_ORIGIN, { again: true });
}

import { OPERATOR } from "@/lib/access/types";
import { seedCatalogue } from "./catalogue";
import { seedClaims } from "./claims";
import { seedEvidence } from "./evidence";
import { seedGlossary } from "./glossary";
import { seedPeople } from "./people";
import { seedReports } from "./reports";
import { seedSources } from "./sources";
import { seedTiers } from "./tiers";

/** From where the seed's acts come, for the audit log. */
export const SEED_ORIGIN = { address: "local", userAgent: "demonstration seed" };

/**
 * Writes the demonstration. Each part leaves what is there already, so that a seed which was interrupted is completed by
 * running it again.
 */
export async function seed(): Promise<void> {
  await seedTiers();
  await seedCatalogue();
  await seedGlossary();
  const claims = await seedClaims(await seedSources());
  await seedReports(OPERATOR, SEED_ORIGIN, claims);
  await seedEvidence();
  await seedPeople();
}

import { applyMigrations, pendingMigrations } from "./migrate";
import { prepareRoles } from "./roles";

/**
 * Brings a database to what this release needs: migrations, the application's role, the tables of the jobs.
 *
 * @param say told of each step that does something
 * @returns the application's connection URL
 */
export async function prepareDatabase(
  ownerUrl: string,
  secret: string,
  say: (step: string) => void = () => {},
): Promise<string> {
  const pending = await pendingMigrations(ownerUrl);
  if (pending.length > 0) {
    say(`applying ${pending.length} ${pending.length === 1 ? "migration" : "migrations"}`);
    await applyMigrations(ownerUrl);
  }
  say("preparing roles");
  return prepareRoles(ownerUrl, secret);
}

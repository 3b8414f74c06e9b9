import { applyMigrations, migrationState } from "./migrate";
import { throughPooler } from "./pooler";
import { prepareRoles } from "./roles";

/**
 * Brings a database to what this release needs: migrations, the application's role, the tables of the jobs.
 *
 * @param say called for each step that does something
 * @returns the application's connection URL
 */
export async function prepareDatabase(
  ownerUrl: string,
  secret: string,
  say: (step: string) => void = () => {},
): Promise<string> {
  const { pending, later } = await migrationState(ownerUrl);
  if (later.length > 0) say("the database is of a later release, which has only added to what this one uses");
  if (pending.length > 0) {
    say(`applying ${pending.length} ${pending.length === 1 ? "migration" : "migrations"}`);
    await applyMigrations(ownerUrl);
  }
  say("preparing roles");
  return prepareRoles(ownerUrl, secret);
}

/** The connections of a prepared database: the owner's, and the application's through a pooler and without one. */
export type Connections = { ownerUrl: string; appUrl: string; directUrl: string };

/**
 * Like `prepareDatabase`, but with a possible pooler in between.
 *
 * @param databaseUrl the owner's, possibly through a pooler
 * @param ownerUrl the owner's, without it; the same if there is none
 * @throws Error with one sentence when the pooler cannot be used
 */
export async function prepareConnections(
  { databaseUrl, ownerUrl }: { databaseUrl: string; ownerUrl: string },
  secret: string,
  say?: (step: string) => void,
): Promise<Connections> {
  const directUrl = await prepareDatabase(ownerUrl, secret, say);
  if (databaseUrl === ownerUrl) return { ownerUrl, appUrl: directUrl, directUrl };
  return { ownerUrl, appUrl: await throughPooler(ownerUrl, directUrl, databaseUrl), directUrl };
}

import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import type { PlantedIds } from "./listed/action";
import { plantClaims } from "./plant-claims";
import { plantEntities } from "./plant-entities";
import type { World } from "./world";

/** What a refused call may leave behind: attempts that are counted, and that a session was seen. */
const MAY_CHANGE = /^(Throttle|_prisma_migrations)$/;

const clients = new Map<string, pg.Client>();

async function connect(folder: string): Promise<pg.Client> {
  const known = clients.get(folder);
  if (known) return known;
  const { ownerUrl }: { ownerUrl: string } = JSON.parse(
    readFileSync(path.join(folder, "connection.json"), "utf8"),
  );
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  clients.set(folder, client);
  return client;
}

/** A count and a hash for each table, of everything but when a session was last seen. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const client = await connect(folder);
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT c."relname" AS "name" FROM pg_class c JOIN pg_namespace n ON n."oid" = c."relnamespace"
      WHERE c."relkind" = 'r' AND n."nspname" = 'public' ORDER BY 1`,
  );
  const parts = tables
    .filter(({ name }) => !MAY_CHANGE.test(name))
    .map(({ name }) => {
      const row = name === "Session" ? `(to_jsonb(t) - 'lastSeenAt')::text` : "t::text";
      return `SELECT '${name}' AS "name", count(*) || ' ' || coalesce(md5(string_agg(${row}, ',' ORDER BY ${row})), '') AS "print" FROM "${name}" t`;
    });
  const { rows } = await client.query<{ name: string; print: string }>(parts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

const plantTrash = (one: (sql: string) => Promise<string>) =>
  one(`
    WITH report AS (
      INSERT INTO "Report" ("id", "slug") VALUES (gen_random_uuid(), 'planted-in-the-trash') RETURNING "id"
    ), draft AS (
      INSERT INTO "Draft" ("id", "reportId", "title", "standfirst", "offer", "document")
      SELECT gen_random_uuid(), "id", 'In the trash', '', '', '{"type":"doc","content":[]}' FROM report
    )
    INSERT INTO "DraftDeletion" ("id", "reportId") SELECT gen_random_uuid(), "id" FROM report RETURNING "reportId" AS "id"`);

/** Ids of rows that are there, a request for access among them, which is planted here. */
export async function plantedIds(folder: string, world: World): Promise<PlantedIds> {
  const client = await connect(folder);
  const one = async (sql: string, values: unknown[] = []): Promise<string> => {
    const { rows } = await client.query<{ id: string }>(sql, values);
    if (!rows[0]) throw new Error(`Nothing planted for: ${sql}`);
    return rows[0].id;
  };
  const reportId = world.reports.find(({ state }) => state === "live")?.reportId ?? "";
  const draftId = world.reports.find(({ state }) => state === "draft")?.reportId ?? "";
  const accountId = await one(`SELECT "id" FROM "Account" WHERE "email" = 'leak-professional@example.com'`);
  const tierId = await one(`SELECT "id" FROM "Tier" WHERE "slug" = 'subscriber'`);
  const claims = await plantClaims(one, draftId);
  return {
    reportId,
    draftId,
    trashedId: await plantTrash(one),
    accountId,
    tierId,
    revisionId: await one(
      `SELECT r."id" FROM "DraftRevision" r JOIN "Draft" d ON d."id" = r."draftId" WHERE d."reportId" = $1 LIMIT 1`,
      [draftId],
    ),
    sessionId: await one(`SELECT "id" FROM "Session" WHERE "accountId" = $1`, [accountId]),
    membershipId: await one(`SELECT "id" FROM "Membership" WHERE "accountId" = $1`, [accountId]),
    requestId: await one(
      `INSERT INTO "AccessRequest" ("id", "accountId", "tierId", "name", "email", "organisation", "message") SELECT gen_random_uuid(), "id", $1, "name", "email", '', '' FROM "Account" WHERE "id" = $2 RETURNING "id"`,
      [tierId, accountId],
    ),
    ...claims,
    ...(await plantEntities(one, claims.entityId)),
  };
}

/** Lets go of every database that was looked at. */
export async function closeFingerprints(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.end()));
  clients.clear();
}

import "server-only";
import type pg from "pg";
import { z } from "zod";
import { accessRank, isStaff } from "@/lib/access/rank";
import { ANONYMOUS, ROLES, type Viewer } from "@/lib/access/types";
import { NOTE_SEEN_SQL, SESSION_HOLDS_SQL, SESSION_VIEWER_SQL } from "@/lib/auth/session/session-sql";
import { queryRows } from "@/lib/db/rows";
import { isUuid } from "@/lib/slug-and-uuid";
import { batched } from "./batched";
import type { AccessQuery } from "./cached-paths";

const Row = z.strictObject({
  epoch: z.string(),
  mark: z.string(),
  day: z.string(),
  versionId: z.string().nullable(),
  accountId: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  verified: z.boolean().nullable(),
  membershipRank: z.int().nullable(),
  seenLongAgo: z.boolean().nullable(),
});
type Row = z.output<typeof Row>;

/**
 * For as many requests as come together: the epoch and its mark, the viewer behind each session if it holds, and
 * the current version of each report. `OFFSET 0` makes each row look up its own by index, however the tables grow.
 */
const ACCESS_QUERY = `
  SELECT e."value" AS "epoch", e."mark", (now() AT TIME ZONE 'UTC')::date::text AS "day", r."versionId", v.*
  FROM "CatalogueEpoch" e
  CROSS JOIN unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS q("session", "slug", "place")
  LEFT JOIN LATERAL (
    SELECT "currentVersionId" AS "versionId" FROM "Report" WHERE "slug" = q."slug" OFFSET 0
  ) r ON true
  LEFT JOIN LATERAL (
    SELECT ${SESSION_VIEWER_SQL} FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
    WHERE s."id" = q."session" AND ${SESSION_HOLDS_SQL} OFFSET 0
  ) v ON true
  WHERE e."id" = 1 ORDER BY q."place"`;

type AccessParameters = { session: string | null; slug: string | null };

/**
 * Asks the database, in one prepared statement for all simultaneous requests, for everything that decides which bytes a
 * request gets. Requests from the desk go to Next: it sees drafts and unsupported edges, which no epoch covers.
 */
export function queryAccess(pool: Pick<pg.Pool, "query">): AccessQuery {
  const ask = batched((asked: AccessParameters[]) => askBatch(pool, asked), { lanes: 2, most: 100 });
  return async ({ sessionId, path }) => {
    const session = sessionId !== null && isUuid(sessionId) ? sessionId : null;
    const slug = path.page === "report" ? path.slug : null;
    const row = await ask({ session, slug });
    const viewer = viewerOf(row, session);
    if (isStaff(viewer) || (path.page === "report" && row.versionId === null)) return { kind: "ask-next" };
    // Without waiting: whether it is noted now or at the next request changes nothing.
    if (row.accountId && row.seenLongAgo) pool.query(`${NOTE_SEEN_SQL} $1::uuid`, [session]).catch(() => {});
    return {
      kind: "cacheable",
      rank: accessRank(viewer),
      signedIn: viewer.kind === "person",
      epoch: Number(row.epoch),
      mark: row.mark,
      day: row.day,
      versionId: row.versionId,
    };
  };
}

/** Whether a session is valid and belongs to the desk; checked before a large body is read. */
export function queryStaff(pool: Pick<pg.Pool, "query">): (sessionId: string | null) => Promise<boolean> {
  return async (sessionId) => {
    if (sessionId === null || !isUuid(sessionId)) return false;
    const [row] = await askBatch(pool, [{ session: sessionId, slug: null }]);
    return row !== undefined && isStaff(viewerOf(row, sessionId));
  };
}

async function askBatch(pool: Pick<pg.Pool, "query">, asked: AccessParameters[]): Promise<Row[]> {
  const values = [asked.map(({ session }) => session), asked.map(({ slug }) => slug)];
  return queryRows(pool, "access", Row, { name: "access-query", text: ACCESS_QUERY, values });
}

/** What the rank depends on; a cached page shows nothing else about a user. */
function viewerOf(row: Row, sessionId: string | null): Viewer {
  const { accountId, role, verified, membershipRank } = row;
  if (!sessionId || accountId === null || role === null || verified === null || membershipRank === null)
    return ANONYMOUS;
  return { kind: "person", accountId, sessionId, name: "", email: "", role, verified, membershipRank };
}

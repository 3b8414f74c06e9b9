import "server-only";
import type pg from "pg";
import { accessRank, isStaff } from "@/lib/access/rank";
import { MEMBERSHIP_RANK_SQL } from "@/lib/access/sql";
import { ANONYMOUS, type Role, type Viewer } from "@/lib/access/types";
import { SESSION_HOLDS_SQL } from "@/lib/auth/session-sql";
import type { Question } from "./kept-pages";

type Row = {
  epoch: string;
  versionId: string | null;
  accountId: string | null;
  role: Role;
  verified: boolean;
  membershipRank: number;
  seenLongAgo: boolean;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The whole question: the epoch, the viewer behind the session if it holds, and the version of the report if it is one. */
const QUESTION = `
  SELECT e."value"::text AS "epoch", r."currentVersionId" AS "versionId", v.*
  FROM "CatalogueEpoch" e
  LEFT JOIN "Report" r ON r."slug" = $2
  LEFT JOIN (
    SELECT a."id" AS "accountId", a."role"::text AS "role", a."emailVerifiedAt" IS NOT NULL AS "verified",
      ${MEMBERSHIP_RANK_SQL} AS "membershipRank", s."lastSeenAt" < now() - interval '5 minutes' AS "seenLongAgo"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
    WHERE s."id" = $1::uuid AND ${SESSION_HOLDS_SQL}
  ) v ON true
  WHERE e."id" = 1`;

const NOTE_SEEN = `UPDATE "Session" SET "lastSeenAt" = now()
  WHERE "id" = $1::uuid AND "lastSeenAt" < now() - interval '5 minutes'`;

/**
 * Asks the database, in one prepared statement, what decides which bytes a request gets. The desk is sent on to Next:
 * it sees drafts and unsupported edges, which no epoch watches.
 */
export function askDatabase(pool: Pick<pg.Pool, "query">): Question {
  return async ({ sessionId, path }) => {
    const session = sessionId !== null && UUID.test(sessionId) ? sessionId : null;
    const slug = path.page === "report" ? path.slug : null;
    const { rows } = await pool.query<Row>({
      name: "front-question",
      text: QUESTION,
      values: [session, slug],
    });
    const [row] = rows;
    if (!row) return { kind: "ask-next" };
    const viewer = viewerOf(row, session);
    if (isStaff(viewer) || (path.page === "report" && row.versionId === null)) return { kind: "ask-next" };
    // Without waiting: whether it is noted now or at the next request changes nothing.
    if (row.accountId && row.seenLongAgo) pool.query(NOTE_SEEN, [session]).catch(() => {});
    return {
      kind: "kept",
      rank: accessRank(viewer),
      signedIn: viewer.kind === "person",
      epoch: row.epoch,
      versionId: row.versionId,
    };
  };
}

/** As far as a rank depends on it; a kept page shows nothing else of anybody. */
function viewerOf(row: Row, sessionId: string | null): Viewer {
  if (!row.accountId || !sessionId) return ANONYMOUS;
  const { accountId, role, verified, membershipRank } = row;
  return { kind: "person", accountId, sessionId, name: "", email: "", role, verified, membershipRank };
}

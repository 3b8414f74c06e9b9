import "server-only";
import { z } from "zod";
import { type Person, ROLES, type Viewer } from "@/lib/access/types";
import { SESSION_HOLDS_SQL, SESSION_VIEWER_SQL } from "@/lib/auth/session/session-sql";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";

const Row = z.strictObject({
  sessionId: z.string(),
  accountId: z.string(),
  role: z.enum(ROLES),
  verified: z.boolean(),
  membershipRank: z.int(),
  seenLongAgo: z.boolean(),
});

/** The viewers behind sessions, as far as what they may read: those that still hold. One statement for all of them. */
export async function sessionViewers(sessionIds: readonly string[]): Promise<Map<string, Viewer>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await selectRows(db, "session-viewers", Row)`
    SELECT s."id"::text AS "sessionId", ${Prisma.raw(SESSION_VIEWER_SQL)}
    FROM unnest(${[...sessionIds]}::uuid[]) AS q("id")
    JOIN "Session" s ON s."id" = q."id" JOIN "Account" a ON a."id" = s."accountId"
    WHERE ${Prisma.raw(SESSION_HOLDS_SQL)}`;
  return new Map(
    rows.map(({ sessionId, seenLongAgo: _, ...known }): [string, Person] => [
      sessionId,
      { kind: "person", sessionId, name: "", email: "", ...known },
    ]),
  );
}

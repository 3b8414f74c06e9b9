import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { ANONYMOUS, ROLES, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { isUuid } from "@/lib/slug-and-uuid";
import { renderViewer } from "./render-request";
import { readSessionId } from "./session/cookie";
import { NOTE_SEEN_SQL, SESSION_HOLDS_SQL, SESSION_VIEWER_SQL } from "./session/session-sql";

/** The front server, when it requests a page to cache. */
export const currentRender = cache(async () => renderViewer(await headers(), env().LODESTONE_RENDER_TOKEN));

/** The viewer of a request, determined once: the front server for a rank, or the account of the session row. */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const render = await currentRender();
  if (render) return render;
  const requestHeaders = await headers();
  const sessionId = await readSessionId(requestHeaders.get("cookie"));
  return sessionId ? viewerOfSession(sessionId) : ANONYMOUS;
});

const SessionRow = z.strictObject({
  accountId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  verified: z.boolean(),
  membershipRank: z.int(),
  moderator: z.boolean(),
  seenLongAgo: z.boolean(),
});

/**
 * The viewer of a session row. An ended or expired session, or one of a suspended account, belongs to no account.
 * One query; at most every five minutes a second one updates the last-seen time.
 */
export async function viewerOfSession(sessionId: string): Promise<Viewer> {
  if (!isUuid(sessionId)) return ANONYMOUS;
  const [row] = await selectRows(db, "session", SessionRow)`
    SELECT a."name", a."email", ${Prisma.raw(SESSION_VIEWER_SQL)},
      EXISTS (SELECT FROM "ModeratorGrant" g WHERE g."accountId" = a."id" AND g."revokedAt" IS NULL) AS "moderator"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
    WHERE s."id" = ${sessionId}::uuid AND ${Prisma.raw(SESSION_HOLDS_SQL)}`;
  if (!row) return ANONYMOUS;
  const { seenLongAgo, ...person } = row;
  if (seenLongAgo) await db.$executeRaw`${Prisma.raw(NOTE_SEEN_SQL)} ${sessionId}::uuid`;
  return { kind: "person", sessionId, ...person };
}

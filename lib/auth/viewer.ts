import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { MEMBERSHIP_RANK_SQL } from "@/lib/access/sql";
import { ANONYMOUS, type Role, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { readSessionId } from "./cookie";
import { renderViewer } from "./render-request";
import { SESSION_HOLDS_SQL } from "./session-sql";

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

type SessionRow = {
  accountId: string;
  name: string;
  email: string;
  role: Role;
  verified: boolean;
  membershipRank: number;
  seenLongAgo: boolean;
};

/**
 * The viewer of a session row. An ended or expired session, or one of a suspended account, belongs to no account.
 * One query; at most every five minutes a second one updates the last-seen time.
 */
export async function viewerOfSession(sessionId: string): Promise<Viewer> {
  if (!z.guid().safeParse(sessionId).success) return ANONYMOUS;
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT a."id" AS "accountId", a."name", a."email", a."role"::text AS "role",
      a."emailVerifiedAt" IS NOT NULL AS "verified", ${Prisma.raw(MEMBERSHIP_RANK_SQL)} AS "membershipRank",
      s."lastSeenAt" < now() - interval '5 minutes' AS "seenLongAgo"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
    WHERE s."id" = ${sessionId}::uuid AND ${Prisma.raw(SESSION_HOLDS_SQL)}`;
  if (!row) return ANONYMOUS;
  const { seenLongAgo, ...person } = row;
  if (seenLongAgo) await noteSeen(sessionId);
  return { kind: "person", sessionId, ...person };
}

/** Repeats the condition, so that only one of many concurrent requests writes. */
async function noteSeen(sessionId: string): Promise<void> {
  await db.$executeRaw`UPDATE "Session" SET "lastSeenAt" = now()
    WHERE "id" = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '5 minutes'`;
}

import "server-only";
import { z } from "zod";
import { ACCOUNT_RANK_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { Unavailable } from "@/lib/errors";
import { feedToken, readFeedToken } from "../feed-token";

/** The path of the viewer's feed of alerts; null if they have none. @throws Forbidden, Unavailable */
export async function ownFeedPath(viewer: Viewer): Promise<string | null> {
  const { accountId } = ownAccount(viewer);
  const feed = await db.alertFeed.findUnique({ where: { accountId }, select: { id: true } });
  return feed && `/feeds/alerts/${feedToken(secret(), feed.id)}`;
}

const Row = z.strictObject({ accountId: z.string(), rank: z.int() });

/** Whose feed a token opens, and what they may read today; null if there is none, or the account may not sign in. */
export async function feedReader(token: string): Promise<{ accountId: string; viewer: Viewer } | null> {
  const feedId = readFeedToken(secret(), token);
  if (feedId === null) return null;
  const [row] = await selectRows(db, "feed-reader", Row)`
    SELECT a."id"::text AS "accountId", ${Prisma.raw(ACCOUNT_RANK_SQL)} AS "rank"
    FROM "AlertFeed" f JOIN "Account" a ON a."id" = f."accountId"
    WHERE f."id" = ${feedId}::uuid AND a."removedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL)`;
  return row ? { accountId: row.accountId, viewer: { kind: "rank", rank: row.rank, signedIn: true } } : null;
}

function secret(): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Unavailable("AUTH_SECRET is not set");
  return AUTH_SECRET;
}

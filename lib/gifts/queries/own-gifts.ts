import "server-only";
import { z } from "zod";
import { isMember } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { GIFTS_A_MONTH, monthOf } from "../schema";
import { giftToken } from "../token";
import type { GiftState, OwnGifts } from "../types";

const MOST = 100;

const Row = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  live: z.boolean(),
  named: z.boolean(),
  stopped: z.boolean(),
  createdAt: z.date(),
  expiresAt: z.date(),
  readers: z.int(),
});
const CountRow = z.strictObject({ made: z.int() });
const ReportRow = z.strictObject({ slug: z.string(), title: z.string() });

/**
 * The viewer's gifts, the newest hundred, and what they can still give. Three statements side by side.
 *
 * @param report slug of the report that they would like to give
 * @throws Forbidden without an account
 */
export async function ownGifts(viewer: Viewer, report: string | undefined): Promise<OwnGifts> {
  const { accountId } = ownAccount(viewer);
  const today = now();
  const [rows, [count], [toGive]] = await Promise.all([
    selectRows(db, "own-gifts", Row)`
      SELECT g."id"::text, r."slug", v."title", r."currentVersionId" IS NOT NULL AS "live", g."named", g."stoppedAt" IS NOT NULL AS "stopped",
        g."createdAt", g."expiresAt", g."readers"
      FROM "Gift" g JOIN "Report" r ON r."id" = g."reportId"
      JOIN LATERAL (
        SELECT v."title" FROM "ReportVersion" v WHERE v."reportId" = r."id" ORDER BY v."number" DESC LIMIT 1
      ) v ON true
      WHERE g."accountId" = ${accountId}::uuid ORDER BY g."createdAt" DESC, g."id" DESC LIMIT ${MOST}`,
    selectRows(db, "gifts-this-month", CountRow)`
      SELECT count(*)::int AS "made" FROM "Gift" g WHERE g."accountId" = ${accountId}::uuid AND g."createdAt" >= ${monthOf(today)}`,
    selectRows(db, "report-to-give", ReportRow)`
      SELECT r."slug", v."title" FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."slug" = ${report ?? null}`,
  ]);
  const stateOf = ({ stopped, expiresAt, live }: z.output<typeof Row>): GiftState => {
    if (stopped) return "stopped";
    if (expiresAt <= today) return "expired";
    return live && isMember(viewer) ? "open" : "closed";
  };
  return {
    gifts: rows.map((row) => {
      const { slug, title, live: _live, stopped: _stopped, ...gift } = row;
      const url = `${env().PUBLIC_URL}/gift/${giftToken(env().AUTH_SECRET, row.id)}`;
      return { ...gift, report: { slug, title }, url, state: stateOf(row) };
    }),
    left: isMember(viewer) ? Math.max(0, GIFTS_A_MONTH - (count?.made ?? 0)) : 0,
    toGive: toGive ?? null,
  };
}

import "server-only";
import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { OwnBrowser } from "../types";

/** The browsers in which the viewer is told, the newest first. @throws Forbidden */
export async function ownBrowsers(viewer: Viewer): Promise<OwnBrowser[]> {
  const rows = await db.pushSubscription.findMany({
    where: { accountId: ownAccount(viewer).accountId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, browser: true, createdAt: true, toldAt: true, endpoint: true },
  });
  return rows.map(({ endpoint, ...row }) => ({
    ...row,
    fingerprint: createHash("sha256").update(endpoint).digest("hex"),
  }));
}

/** The public key that browsers subscribe with. @throws Forbidden, NotFound before the first one has subscribed */
export async function publicPushKey(viewer: Viewer): Promise<{ publicKey: string }> {
  ownAccount(viewer);
  const known = await db.pushKey.findFirst({ where: { retiredAt: null }, select: { publicKey: true } });
  if (!known) throw new NotFound();
  return known;
}

import "server-only";
import { isStaff } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { LogPage } from "../schema";
import type { LogHead, PublicLog } from "../types";
import { listKeys } from "./list-keys";

const PAGE = 500;

/**
 * A piece of the publication log with its keys, for anyone who wants to check it. It tells what a report's page tells
 * everyone: when each version was published, why it was changed or withdrawn. An act whose very existence may hint at
 * locked words (a reissued disclaimer) is listed with its hash and signature, and with its payload for the desk alone.
 */
export async function readPublicLog(viewer: Viewer, { after }: LogPage): Promise<PublicLog> {
  const [keys, head, rows] = await Promise.all([
    listKeys(viewer),
    readLogHead(viewer),
    db.publicationLogEntry.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: "asc" },
      take: PAGE,
      select: {
        seq: true,
        act: true,
        payload: true,
        prevHash: true,
        hash: true,
        signature: { select: { keyId: true, signature: true, signedAt: true } },
      },
    }),
  ]);
  const entries = rows.map(({ act, payload, signature, ...entry }) => ({
    ...entry,
    payload: act === "disclaimer" && !isStaff(viewer) ? null : payload,
    signature: signature && { ...signature, signedAt: signature.signedAt.toISOString() },
  }));
  return { keys, head, entries, more: rows.length === PAGE };
}

/** The newest entry of the log: its hash, once saved, reveals every later change. Null before the first publication. */
export async function readLogHead(_viewer: Viewer): Promise<LogHead | null> {
  const last = await db.publicationLogEntry.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true, at: true },
  });
  return last && { ...last, at: last.at.toISOString() };
}

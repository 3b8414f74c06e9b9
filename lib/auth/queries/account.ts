import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { deviceName } from "../session/device-name";
import type { AccountView, SessionLine } from "../types";

/** The viewer's own account. */
export async function ownAccountView(viewer: Viewer): Promise<AccountView> {
  if (viewer.kind !== "person") throw new NotFound();
  const row = await db.account.findUnique({
    where: { id: viewer.accountId },
    select: { email: true, name: true, emailVerifiedAt: true, passwordHash: true, createdAt: true },
  });
  if (!row) throw new NotFound();
  const { emailVerifiedAt, passwordHash, ...rest } = row;
  return { ...rest, verified: emailVerifiedAt !== null, hasPassword: passwordHash !== null };
}

/** The viewer's signed-in devices, this one first. */
export async function ownSessions(viewer: Viewer): Promise<SessionLine[]> {
  if (viewer.kind !== "person") throw new NotFound();
  const rows = await db.session.findMany({
    where: { accountId: viewer.accountId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
  });
  const lines = rows.map(({ userAgent, ...row }) => ({
    ...row,
    device: deviceName(userAgent),
    isCurrent: row.id === viewer.sessionId,
  }));
  return [...lines.filter((line) => line.isCurrent), ...lines.filter((line) => !line.isCurrent)];
}

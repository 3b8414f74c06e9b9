import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Invalid, NotFound } from "@/lib/errors";
import { isDemoAccount } from "../demo-accounts";
import { authenticate, type Credentials, isDemoOpen } from "../password/authenticate";
import { openSession, signingIn } from "../session/sessions";
import type { OpenedSession } from "../types";

/** Signs in with a password. */
export async function signIn(
  viewer: Viewer,
  credentials: Credentials,
  origin: Origin,
): Promise<OpenedSession> {
  const { id, ...proof } = await authenticate(credentials, origin);
  return signingIn((tx, record) =>
    openSession(tx, viewer, id, { how: "password", ...proof }, origin, record),
  );
}

/**
 * Signs in to a demonstration account without a password, on this machine only, unless the demonstration is public; not
 * available anywhere else.
 */
export async function signInAsDemo(
  viewer: Viewer,
  { email }: { email: string },
  origin: Origin,
): Promise<OpenedSession> {
  if (!isDemoOpen(origin) || !isDemoAccount(email)) throw new NotFound();
  const account = await db.account.findFirst({
    where: { email, suspensions: { none: { liftedAt: null } } },
    select: { id: true },
  });
  if (!account) throw new Invalid("", "This demonstration account is suspended or gone.");
  return signingIn((tx, record) =>
    openSession(tx, viewer, account.id, { how: "demonstration" }, origin, record),
  );
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { Forbidden } from "@/lib/errors";
import { spendAccountLink } from "../links/mail-token";
import { lockAccountRow } from "../lock-account-row";
import { SUSPENDED } from "../password/authenticate";
import { endSessionsOf, openSession, signingIn } from "../session/sessions";
import type { OpenedSession } from "../types";

/**
 * Signs in with a link, which also confirms the address. If it was unconfirmed, the person who chose the password never
 * proved to own the address: password and sessions are dropped.
 */
export async function useSignInLink(
  viewer: Viewer,
  { token }: { token: string },
  origin: Origin,
): Promise<OpenedSession> {
  return signingIn(async (tx, record) => {
    const { accountId } = await spendAccountLink(tx, "sign_in", token);
    const account = await lockAccountRow(tx, accountId);
    if (account?.suspended) throw new Forbidden(SUSPENDED);
    if (!account?.emailVerifiedAt) {
      const data = { emailVerifiedAt: new Date(), passwordHash: null };
      await tx.account.update({ where: { id: accountId }, data, select: { id: true } });
      await endSessionsOf(tx, viewer, accountId, {}, origin);
    }
    return openSession(tx, viewer, accountId, { how: "link" }, origin, record);
  });
}

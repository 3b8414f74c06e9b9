import "server-only";
import type { Adapter } from "next-auth/adapters";
import { db } from "@/lib/db/client";
import { signOut } from "../commands/end-session";
import { viewerOfSession } from "../viewer";
import { type Attempt, noting } from "./attempt";
import { openSeal } from "./cookie";

/**
 * The rows of sessions, for next-auth. Rows are opened by the command behind each provider, in the transaction that
 * checks the proof under a lock, so there is nothing to create here; and what next-auth reads while the database is
 * unavailable is noted, since it would take the user for signed out.
 */
export function sessionRows(attempt: Attempt): Adapter {
  return {
    getSessionAndUser: (token) =>
      noting(attempt, async () => {
        const person = await personOf(token);
        const where = { id: person?.sessionId ?? "" };
        const row = person && (await db.session.findUnique({ where, select: { expiresAt: true } }));
        if (!person || !row) return null;
        const { accountId: id, name, email } = person;
        return {
          user: { id, name, email, emailVerified: null },
          session: { sessionToken: token, userId: id, expires: row.expiresAt },
        };
      }),
    deleteSession: (token) =>
      noting(attempt, async () => {
        const person = await personOf(token);
        if (person) await signOut(person, {}, attempt.origin);
        return null;
      }),
    // An answer that depends on the address would reveal who has an account.
    getUserByEmail: () => null,
    // The provider stores its own secrets; opening a link uses up none, since mail scanners open links too.
    createVerificationToken: () => null,
    useVerificationToken: () => null,
  };
}

async function personOf(token: string) {
  const sessionId = await openSeal(token);
  const viewer = sessionId ? await viewerOfSession(sessionId) : null;
  return viewer?.kind === "person" ? viewer : null;
}

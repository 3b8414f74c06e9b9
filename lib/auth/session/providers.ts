import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { EmailConfig } from "next-auth/providers/email";
import type { z } from "zod";
import { env } from "@/lib/env";
import { Invalid } from "@/lib/errors";
import { requestSignInLink } from "../commands/request-link";
import { resetPassword } from "../commands/reset-password";
import { useSetupLink } from "../commands/set-up";
import { signIn, signInAsDemo } from "../commands/sign-in";
import { useSignInLink } from "../commands/use-sign-in-link";
import { verifyEmail } from "../commands/verify-email";
import { isStorable } from "../guard/storable";
import { linkMinutes } from "../policy";
import * as intents from "../schema";
import type { OpenedSession } from "../types";
import { type Attempt, noting } from "./attempt";

type Way = (attempt: Attempt, given: unknown) => Promise<OpenedSession | null>;

/** A way to sign in: what must be sent, and the command that proves an identity and opens the row of the session. */
function way<Schema extends z.ZodType>(
  schema: Schema,
  prove: (attempt: Attempt, given: z.output<Schema>) => Promise<OpenedSession | null>,
): Way {
  return (attempt, given) => {
    const parsed = schema.safeParse(given);
    if (!isStorable(given) || !parsed.success) throw new Invalid("", "These credentials are malformed.");
    return prove(attempt, parsed.data);
  };
}

/** Every way to sign in, by the name of its provider. */
const WAYS = {
  credentials: way(intents.PasswordCredentials, ({ viewer, origin, device }, given) =>
    signIn(viewer, { ...given, device }, origin),
  ),
  link: way(intents.UseLink, ({ viewer, origin }, given) => useSignInLink(viewer, given, origin)),
  "reset-password": way(intents.ResetPassword, ({ viewer, origin }, given) =>
    resetPassword(viewer, given, origin),
  ),
  "verify-email": way(intents.VerifyEmail, ({ viewer, origin, device }, given) =>
    verifyEmail(viewer, { ...given, device }, origin),
  ),
  "set-up": way(intents.SetUp, ({ viewer, origin }, given) => useSetupLink(viewer, given, origin)),
  demonstration: way(intents.SignInAsDemo, ({ viewer, origin }, given) =>
    signInAsDemo(viewer, given, origin),
  ),
} satisfies Record<string, Way>;

export type WayToSignIn = keyof typeof WAYS;

/** The providers of one request to next-auth. */
export function providersOf(attempt: Attempt): NextAuthOptions["providers"] {
  const ways = Object.entries(WAYS).map(([id, enter]) =>
    CredentialsProvider({
      id,
      credentials: {},
      async authorize(given) {
        const opened = await noting(attempt, () => enter(attempt, withoutItsOwn(given)));
        if (!opened) return null;
        attempt.opened = opened;
        return { id: opened.accountId, sid: opened.sessionId };
      },
    }),
  );
  return [...ways, mailedLinks(attempt)];
}

/** What next-auth and its client add to a form. */
function withoutItsOwn({ csrfToken, callbackUrl, json, redirect, ...given }: Record<string, unknown> = {}) {
  return given;
}

/**
 * Sends links by mail. It ignores the secret that next-auth makes: ours is stored in the transaction that queues the
 * mail, for known addresses only, and used by the `link` provider, at the press of a button.
 */
function mailedLinks(attempt: Attempt): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "Email",
    server: "",
    from: env().MAIL_FROM,
    maxAge: linkMinutes("sign_in") * 60,
    options: {},
    normalizeIdentifier: (typed) => intents.RequestLink.shape.email.parse(typed),
    async sendVerificationRequest({ identifier: email, url }) {
      const next = new URL(url).searchParams.get("callbackUrl")?.slice(env().PUBLIC_URL.length);
      await noting(attempt, () => requestSignInLink(attempt.viewer, { email, next }, attempt.origin));
    },
  };
}

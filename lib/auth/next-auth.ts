import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { ANONYMOUS } from "@/lib/access/types";
import { env, setEnv } from "@/lib/env";
import { LodestoneError } from "@/lib/errors";
import { signOut } from "./commands/end-session";
import { signIn } from "./commands/sign-in";
import { sessionCookieName } from "./cookie";
import { safeNextPath } from "./next-path";
import { type Origin, originOf } from "./origin";
import { SESSION_DAYS } from "./policy";
import { PasswordCredentials } from "./schema";
import { cookieOptions, isSecure } from "./session-cookie";
import { viewerOfSession } from "./viewer";

const SECONDS = SESSION_DAYS * 86_400;

/**
 * next-auth alongside our own forms: the same cookie, secret and commands, so that either way of signing in opens the same
 * session row, and a row that has ended ends both. What the cookie says is only the id of that row.
 */
export function nextAuthOptions(origin: Origin): NextAuthOptions {
  // It reads its own address only from this variable.
  setEnv({ NEXTAUTH_URL: env().PUBLIC_URL });
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SECONDS },
    jwt: { maxAge: SECONDS },
    cookies: { sessionToken: { name: sessionCookieName(isSecure()), options: cookieOptions() } },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in", verifyRequest: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: {
          email: { label: "E-mail", type: "email" },
          password: { label: "Password", type: "password" },
        },
        authorize: (given, request) => authorize(given, originOf(new Headers(plain(request.headers)))),
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        if (user && "sid" in user) return { sub: user.id, sid: user.sid };
        // next-auth catches this and removes the cookie.
        if ((await personOf(token.sid)) === null) throw new Error("The session has ended");
        return token;
      },
      session: async ({ session, token }) => {
        const person = await personOf(token.sid);
        return {
          expires: session.expires,
          user: person ? { name: person.name, email: person.email } : undefined,
        };
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return Promise.resolve(baseUrl + safeNextPath(path));
      },
    },
    events: {
      signOut: async ({ token }) => {
        const person = await personOf(token?.sid);
        if (person) await signOut(person, {}, origin);
      },
    },
    // Its messages go to the server's console; a wrong password or an ended session is nothing to warn about.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

async function authorize(given: unknown, origin: Origin) {
  const parsed = PasswordCredentials.safeParse(given);
  if (!parsed.success) return null;
  try {
    const { accountId, email, sessionId } = await signIn(ANONYMOUS, parsed.data, origin);
    return { id: accountId, email, sid: sessionId };
  } catch (error) {
    if (error instanceof LodestoneError) return null;
    throw error;
  }
}

async function personOf(sessionId: unknown) {
  const viewer = typeof sessionId === "string" ? await viewerOfSession(sessionId) : ANONYMOUS;
  return viewer.kind === "person" ? viewer : null;
}

function plain(headers: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

import "server-only";
import type { NextAuthOptions } from "next-auth";
import { env, setEnv } from "@/lib/env";
import { safeNextPath } from "../next-path";
import { SESSION_DAYS } from "../policy";
import { sessionRows } from "./adapter";
import type { Attempt } from "./attempt";
import { sealSession, sessionCookieName } from "./cookie";
import { providersOf } from "./providers";
import { cookieOptions, isSecure } from "./session-cookie";

const SECONDS = SESSION_DAYS * 86_400;

/** next-auth for one request: every way to sign in and out of this site, over HTTP and from our own forms. */
export function nextAuthOptions(attempt: Attempt): NextAuthOptions {
  // It reads its own address only from this variable.
  setEnv({ NEXTAUTH_URL: env().PUBLIC_URL });
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isSecure(),
    providers: providersOf(attempt),
    adapter: sessionRows(attempt),
    // A session ends when its row says so: it is never prolonged.
    session: { strategy: "database", maxAge: SECONDS, updateAge: SECONDS },
    // After a sign-in with credentials, next-auth asks these two for the content of the cookie, whatever the strategy.
    callbacks: {
      jwt: ({ token, user }) => (user && "sid" in user ? { ...token, sid: user.sid } : token),
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return baseUrl + safeNextPath(path);
      },
    },
    jwt: { encode: ({ token }) => sealSession(String(token?.sid)) },
    cookies: { sessionToken: { name: sessionCookieName(isSecure()), options: cookieOptions() } },
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in", verifyRequest: "/sign-in" },
    // Its messages go to the server's console; a wrong password or an ended session is nothing to warn about.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

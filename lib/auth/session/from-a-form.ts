import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import NextAuth from "next-auth";
import type { Attempt } from "./attempt";
import { sessionCookieName } from "./cookie";
import { nextAuthOptions } from "./next-auth";
import type { WayToSignIn } from "./providers";
import { cookieOptions, isSecure, keepDevice } from "./session-cookie";

/**
 * Signs in from one of our forms: next-auth's provider does, and its cookie is passed on to the browser.
 *
 * @returns whether a session was opened
 * @throws what the command behind the provider throws
 */
export async function signInWith(
  provider: WayToSignIn,
  given: Record<string, unknown>,
  attempt: Attempt,
): Promise<boolean> {
  await post(["callback", provider], given, attempt);
  if (attempt.opened) await keepDevice(attempt.opened.email);
  return attempt.opened !== undefined;
}

/** Mails a sign-in link, from one of our forms. */
export async function mailLink(
  { email, next = "/" }: { email: string; next?: string },
  attempt: Attempt,
): Promise<void> {
  await post(["signin", "email"], { email, callbackUrl: next }, attempt);
}

/** Ends the session of this browser and removes its cookie; the device stays known. */
export async function signOutHere(attempt: Attempt): Promise<void> {
  await post(["signout"], {}, attempt);
}

/** The response to a sign-out: another page, and the browser clears everything it has cached. */
export function signedOutPage(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "clear-site-data": '"cache"' } });
}

/**
 * Posts to next-auth in this process. It demands its own token against forgery, once in the body and once in a cookie;
 * the guard of the action or the handler has already checked where the request comes from.
 */
async function post(action: string[], given: Record<string, unknown>, attempt: Attempt): Promise<void> {
  const jar = await cookies();
  const name = sessionCookieName(isSecure());
  const former = jar.get(name)?.value;
  const token = await ask(attempt, { method: "GET", query: { nextauth: ["csrf"] } });
  const { cookies: set } = await ask(attempt, {
    method: "POST",
    query: { nextauth: action },
    body: { ...given, ...token.body },
    cookies: {
      ...Object.fromEntries(token.cookies.map((cookie) => [cookie.name, cookie.value])),
      ...(former !== undefined && { [name]: former }),
    },
  });
  if (attempt.failure !== undefined) throw attempt.failure;
  const session = set.find((cookie) => cookie.name === name);
  // Next reads a cookie that is to be removed as one without value and age.
  if (session?.value) jar.set(session);
  else if (session) jar.set(name, "", { ...cookieOptions(), maxAge: 0 });
  else if (attempt.opened) throw new Error("next-auth set no cookie for the session that was opened");
}

type Asked = Pick<NextApiRequest, "method" | "query"> & Partial<Pick<NextApiRequest, "body" | "cookies">>;

/** One request to next-auth's handler, with as much of Next's request and response as it uses. */
async function ask(attempt: Attempt, asked: Asked) {
  const answer = { body: {}, set: [] as string[] };
  const keep = (body: object) => {
    answer.body = body;
  };
  const response = {
    status: () => response,
    getHeader: () => answer.set,
    setHeader(name: string, value: string[]) {
      if (name === "Set-Cookie") answer.set = value;
      return response;
    },
    json: keep,
    send: keep,
    end: () => response,
  };
  const request = { cookies: {}, headers: {}, ...asked };
  await NextAuth(request as NextApiRequest, response as unknown as NextApiResponse, nextAuthOptions(attempt));
  const headers = new Headers(answer.set.map((line): [string, string] => ["set-cookie", line]));
  return { body: answer.body, cookies: new NextResponse(null, { headers }).cookies.getAll() };
}

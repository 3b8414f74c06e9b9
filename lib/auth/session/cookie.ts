import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { SESSION_DAYS } from "../policy";

/**
 * The name of the session cookie. Over HTTPS, browsers tie a `__Host-` cookie to this host, this path and HTTPS.
 */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-lodestone-session" : "lodestone-session";
}

/** The content of the cookie: the id of a session row. It cannot be forged without the secret. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge: SESSION_DAYS * 86_400 });
}

type Opened = { sessionId: string | null; until: number };

/** Decrypting a cookie costs more than the rest of a cached page, so its content is cached under its hash. */
const opened = new LRUCache<string, Opened>({ max: 20_000 });

/** The id of the session row named by a request's cookies; the row itself says whether it is still valid. */
export async function readSessionId(cookieHeader: string | null | undefined): Promise<string | null> {
  const secure = env().PUBLIC_URL.startsWith("https:");
  const token = cookieOf(cookieHeader ?? "", sessionCookieName(secure));
  return token ? openSeal(token) : null;
}

/** The id of the session row in the content of a cookie. */
export async function openSeal(token: string): Promise<string | null> {
  const key = createHash("sha256").update(token).digest("base64");
  const known = opened.get(key);
  if (known) return known.until > Date.now() ? known.sessionId : null;
  const fresh = await open(token);
  opened.set(key, fresh);
  return fresh.sessionId;
}

async function open(token: string): Promise<Opened> {
  try {
    const payload = await decode({ token, secret: env().AUTH_SECRET });
    const sessionId = typeof payload?.sid === "string" ? payload.sid : null;
    return { sessionId, until: typeof payload?.exp === "number" ? payload.exp * 1000 : 0 };
  } catch {
    // Malformed, expired, or made with another secret: no session.
    return { sessionId: null, until: 0 };
  }
}

/** The value of one cookie; of several with the same name the first counts, which in browsers is the most specific. */
function cookieOf(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}

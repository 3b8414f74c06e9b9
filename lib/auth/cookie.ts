import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";

/**
 * The name of the session cookie. Where HTTPS is, browsers hold a `__Host-` cookie to this host, path and to HTTPS.
 */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-lodestone-session" : "lodestone-session";
}

/** The id of the session row that a request's cookies name; whether it still holds is asked of the row. */
export async function readSessionId(cookieHeader: string | null | undefined): Promise<string | null> {
  const secure = env().PUBLIC_URL.startsWith("https:");
  const token = cookieOf(cookieHeader ?? "", sessionCookieName(secure));
  if (!token) return null;
  try {
    const payload = await decode({ token, secret: env().AUTH_SECRET });
    return typeof payload?.sid === "string" ? payload.sid : null;
  } catch {
    // Malformed, expired, or made with another secret: nobody's.
    return null;
  }
}

/** The value of one cookie; of several with the same name the first counts, as in browsers the most specific. */
function cookieOf(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}

import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { sessionCookieName } from "./cookie";
import { newDeviceMark } from "./device";
import { DEVICE_DAYS, SESSION_DAYS } from "./policy";
import type { OpenedSession } from "./types";

const DAY = 86_400;

/** Whether this site is served over HTTPS, so that cookies may require it. */
export function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}

/** The attributes of every cookie of this site. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

function deviceCookieName(): string {
  return isSecure() ? "__Host-lodestone-device" : "lodestone-device";
}

/** Stores a newly opened session in this browser, and makes the device known to the account. */
export async function keepSession({ sessionId, accountId, email }: OpenedSession): Promise<void> {
  const jar = await cookies();
  const maxAge = SESSION_DAYS * DAY;
  const token = await encode({
    token: { sub: accountId, sid: sessionId },
    secret: env().AUTH_SECRET,
    maxAge,
  });
  jar.set(sessionCookieName(isSecure()), token, { ...cookieOptions(), maxAge });
  jar.set(deviceCookieName(), newDeviceMark(email), { ...cookieOptions(), maxAge: DEVICE_DAYS * DAY });
}

/** Removes the session from this browser; the device stays known. */
export async function dropSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(isSecure()), "", { ...cookieOptions(), maxAge: 0 });
}

/** The mark of this device, for `authenticate`. */
export async function deviceMark(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookieName())?.value;
}

import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { sessionCookieName } from "./cookie";
import { newDeviceMark } from "./device";
import { DEVICE_DAYS, SESSION_DAYS } from "./policy";
import type { OpenedSession } from "./types";

const DAY = 86_400;

/** Whether people reach this site over HTTPS, and cookies may insist on it. */
export function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}

/** How every cookie of this site is set. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

function deviceCookieName(): string {
  return isSecure() ? "__Host-lodestone-device" : "lodestone-device";
}

/** Puts a session that was just opened into this browser, and has the account know the device from now on. */
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

/** Takes the session out of this browser; the device stays known. */
export async function dropSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(isSecure()), "", { ...cookieOptions(), maxAge: 0 });
}

/** The mark of this device, for `authenticate`. */
export async function deviceMark(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookieName())?.value;
}

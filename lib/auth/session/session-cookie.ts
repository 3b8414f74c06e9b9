import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { DEVICE_DAYS } from "../policy";
import { newDeviceMark } from "./device";

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

/** Makes this browser known to the account that has just signed in on it. */
export async function keepDevice(email: string): Promise<void> {
  const maxAge = DEVICE_DAYS * 86_400;
  (await cookies()).set(deviceCookieName(), newDeviceMark(email), { ...cookieOptions(), maxAge });
}

/** The mark of this device, for `authenticate`. */
export async function deviceMark(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookieName())?.value;
}

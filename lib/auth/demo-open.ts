import "server-only";
import { env } from "@/lib/env";
import { isAtThisMachine } from "@/lib/mail/policy";
import type { Origin } from "./origin";

/** Whether one-click demonstration accounts are available to a request from this address. */
export function isDemoOpen(origin: Origin): boolean {
  const { LODESTONE_DEMO, LODESTONE_DEMO_PUBLIC, PUBLIC_URL } = env();
  if (LODESTONE_DEMO !== "on") return false;
  return LODESTONE_DEMO_PUBLIC === "yes" || isAtThisMachine(origin.address, PUBLIC_URL);
}

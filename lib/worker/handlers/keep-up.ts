import "server-only";
import { chainWaiting } from "@/lib/audit/commands/record-later";
import { refreshRegister } from "@/lib/entities/commands/refresh-register";

/** What no request does: sign-ins that wait for the audit log, and entities whose name changes as of today. */
export async function keepUpJob(): Promise<void> {
  await chainWaiting();
  await refreshRegister();
}

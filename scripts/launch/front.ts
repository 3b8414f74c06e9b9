import type { Env } from "@/lib/env";
import { type Front, makeFrontInProcess } from "./front-in-process";
import { openFrontWorkers } from "./front-workers";

/**
 * Listens at once, so that a port in use is found before anything else, and asks visitors to wait until `open`. With
 * several workers each listens in a process of its own.
 *
 * @param onCrashLoop called when the workers exit every time they are started
 * @throws Error with one sentence when the port is not available
 */
export async function openFront(
  settings: Env,
  development: boolean,
  onCrashLoop: () => void,
): Promise<Front> {
  if (!development && settings.LODESTONE_WORKERS > 1) return openFrontWorkers(settings, onCrashLoop);
  const front = makeFrontInProcess(settings, development);
  return { ...front, ...(await front.listen()) };
}

import type { Env } from "@/lib/env";
import type { NextPort } from "@/lib/front/next-upstream";
import { makeFrontHere } from "./front-here";
import { openFrontWorkers } from "./front-workers";

/** The front server, while everything behind it starts and stops. */
export type Front = {
  /** the public origin */
  url: string;
  port: number;
  open(behind: Behind): Promise<void>;
  /** Next could not reach the database just now */
  noteUnavailable(): void;
  /** ends when every request has been answered */
  close(): Promise<void>;
};

/** What a front server needs before it answers. */
export type Behind = {
  nextPort: NextPort;
  /** proves to Next that a request comes from the front server */
  token: string;
  /** the build whose pages are cached; absent in development, where every page is rendered again */
  build: string | undefined;
};

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
  const front = makeFrontHere(settings, development);
  return { ...front, ...(await front.listen()) };
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import type { OpenedSession } from "../types";

/**
 * One request to next-auth, and what came of it. next-auth turns errors into redirects and does not tell rows apart, so
 * its providers and its adapter note both here, for the caller.
 */
export type Attempt = {
  /** who was signed in on this device before */
  viewer: Viewer;
  origin: Origin;
  /** the cookie's mark of a device that has signed in before */
  device?: string;
  opened?: OpenedSession;
  failure?: unknown;
};

/** Does the work of an attempt; an error is noted, and `null` refuses. */
export async function noting<T>(attempt: Attempt, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    attempt.failure = error;
    return null;
  }
}

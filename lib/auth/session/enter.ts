import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { safeNextPath } from "../next-path";
import { signInWith } from "./from-a-form";
import type { WayToSignIn } from "./providers";
import { deviceMark } from "./session-cookie";

/** Signs in with a provider. A full page load follows, so that nothing rendered for a signed-out visitor remains. */
export async function enter(
  provider: WayToSignIn,
  given: Record<string, unknown>,
  { viewer, origin, next }: { viewer: Viewer; origin: Origin; next: string | undefined },
): Promise<{ redirect: string; fresh: true }> {
  await signInWith(provider, given, { viewer, origin, device: await deviceMark() });
  return { redirect: safeNextPath(next), fresh: true };
}

import { can } from "@/lib/access/permissions";
import type { Person, Viewer } from "@/lib/access/types";
import { Forbidden } from "@/lib/errors";

/** @throws Forbidden unless a signed-in user makes the request, whose address is confirmed */
export function requesting(viewer: Viewer): Person {
  if (viewer.kind !== "person" || !can(viewer, "correction.request", { accountId: viewer.accountId })) {
    throw new Forbidden();
  }
  if (!viewer.verified)
    throw new Forbidden("Confirm your address first: your account page sends the link again.");
  return viewer;
}

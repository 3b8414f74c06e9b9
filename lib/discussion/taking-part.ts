import { can } from "@/lib/access/permissions";
import type { Person, Viewer } from "@/lib/access/types";
import { Forbidden, NotFound } from "@/lib/errors";

/** @throws Forbidden unless a signed-in user makes the request, whose address is confirmed */
export function takingPart(viewer: Viewer): Person {
  if (viewer.kind !== "person" || !can(viewer, "discussion.take-part", { accountId: viewer.accountId })) {
    throw new Forbidden();
  }
  if (!viewer.verified)
    throw new Forbidden("Confirm your address first: your account page sends the link again.");
  return viewer;
}

/** @throws NotFound unless the comment, sanction or act is the viewer's own */
export function requireOwn(viewer: Viewer, accountId: string | null): void {
  if (accountId === null || !can(viewer, "discussion.take-part", { accountId })) throw new NotFound();
}

import { can } from "@/lib/access/permissions";
import type { Person, Viewer } from "@/lib/access/types";
import { Forbidden } from "@/lib/errors";

/** @throws Forbidden unless a signed-in user, who may manage the account, makes the request */
export function ownAccount(viewer: Viewer): Person {
  if (viewer.kind !== "person" || !can(viewer, "account.manage-own", { accountId: viewer.accountId })) {
    throw new Forbidden();
  }
  return viewer;
}

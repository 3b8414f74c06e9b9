import "server-only";
import { headers } from "next/headers";
import { type Action, can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { env } from "@/lib/env";
import { Forbidden } from "@/lib/errors";
import { isSameOrigin, type Origin, originOf } from "../origin";
import { currentViewer } from "../viewer";

/** Who may: a row of the permission table, or a question about viewer and input. Commands ask again for the subject. */
export type Permit<Input> = Action | ((viewer: Viewer, input: Input) => boolean);

export const OTHER_SITE =
  "This was sent from another site, so nothing was done. Open the page here and try again.";
export const SIGNED_OUT = "You are signed out. Sign in in another window, then send this once more.";

/** Viewer and origin of a request that was made by a page of this site. */
export async function admit(sameOrigin: boolean): Promise<{ viewer: Viewer; origin: Origin }> {
  const requestHeaders = await headers();
  if (sameOrigin && !isSameOrigin(requestHeaders, env().PUBLIC_URL)) throw new Forbidden(OTHER_SITE);
  return { viewer: await currentViewer(), origin: originOf(requestHeaders) };
}

/**
 * Asked before what was sent is looked at, which may take its time, where the answer needs nothing of it.
 *
 * @throws Forbidden, which tells somebody without a session to sign in
 */
export function permitted<Input>(viewer: Viewer, permit: Permit<Input>, input: Input): void {
  const own = viewer.kind === "person" ? { accountId: viewer.accountId, ownerIds: [viewer.accountId] } : {};
  const granted = typeof permit === "function" ? permit(viewer, input) : can(viewer, permit, own);
  if (!granted) throw new Forbidden(viewer.kind === "anonymous" ? SIGNED_OUT : undefined);
}

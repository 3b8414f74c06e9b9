import "server-only";
import { headers } from "next/headers";
import { type Action, can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { env } from "@/lib/env";
import { Forbidden } from "@/lib/errors";
import { originOf } from "../render-request";
import { isSameOrigin } from "../same-origin";
import { currentViewer } from "../viewer";

/** Who may: a row of the permission table, or a predicate on viewer and input. Commands check again for the subject. */
export type Permit<Input> = Action | ((viewer: Viewer, input: Input) => boolean);

export const OTHER_SITE =
  "This request came from another site, so nothing was changed. Open the page here and try again.";
export const SIGNED_OUT = "You are signed out. Sign in in another window, then submit this again.";

/** Viewer and origin of a request made by a page of this site. */
export async function admit(sameOrigin: boolean): Promise<{ viewer: Viewer; origin: Origin }> {
  const requestHeaders = await headers();
  const madeBy = { site: requestHeaders.get("sec-fetch-site"), origin: requestHeaders.get("origin") };
  if (sameOrigin && !isSameOrigin(madeBy, env().PUBLIC_URL)) throw new Forbidden(OTHER_SITE);
  return { viewer: await currentViewer(), origin: originOf(requestHeaders) };
}

/**
 * Runs before the input is parsed, which may take a while, if the decision does not depend on it.
 *
 * @throws Forbidden, which tells a visitor without a session to sign in
 */
export function permitted<Input>(viewer: Viewer, permit: Permit<Input>, input: Input): void {
  const own = viewer.kind === "person" ? { accountId: viewer.accountId, ownerIds: [viewer.accountId] } : {};
  const granted = typeof permit === "function" ? permit(viewer, input) : can(viewer, permit, own);
  if (!granted) throw new Forbidden(viewer.kind === "anonymous" ? SIGNED_OUT : undefined);
}

/**
 * Whether a page is rendered in response to a form submitted by a script. Such a form decides itself where to go next,
 * so the page must not redirect or disappear because of what the form has just done.
 */
export async function isActionRequest(): Promise<boolean> {
  return (await headers()).has("next-action");
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { ownAccount } from "../lock-account-row";
import { endSessionsOf } from "../session/sessions";

/** Signs this device out; does nothing for a visitor who is signed out. */
export async function signOut(viewer: Viewer, _intent: object, origin: Origin): Promise<void> {
  if (viewer.kind !== "person") return;
  const { accountId, sessionId } = ownAccount(viewer);
  await db.$transaction((tx) => endSessionsOf(tx, viewer, accountId, { id: sessionId }, origin));
}

/** Signs all devices out, this one too. */
export async function signOutEverywhere(viewer: Viewer, _intent: object, origin: Origin): Promise<void> {
  const { accountId } = ownAccount(viewer);
  await db.$transaction((tx) => endSessionsOf(tx, viewer, accountId, {}, origin));
}

/** Signs out one of the viewer's devices; an id that is not theirs ends nothing. */
export async function endSession(
  viewer: Viewer,
  { sessionId }: { sessionId: string },
  origin: Origin,
): Promise<void> {
  const { accountId } = ownAccount(viewer);
  await db.$transaction((tx) => endSessionsOf(tx, viewer, accountId, { id: sessionId }, origin));
}

import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { endOfDay } from "../policy";
import type { GrantMembership } from "../schema";
import { writeGrant } from "./write-grant";

/** Grants a complimentary membership up to and including a day. It opens reports with the next request. */
export async function grantMembership(
  viewer: Viewer,
  { until, ...intent }: GrantMembership,
  origin: Origin,
): Promise<{ membershipId: string }> {
  if (!can(viewer, "membership.grant")) throw new Forbidden();
  return db.$transaction((tx) => writeGrant(tx, viewer, { ...intent, endsAt: endOfDay(until) }, origin));
}

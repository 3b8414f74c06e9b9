import "server-only";
import { prepared } from "@/lib/db/prepared";
import { CORROBORATING } from "../claims/judgement-policy";
import type { Grade } from "../types";
import { originCounts } from "./origins";

type Judged = Pick<Grade, "status"> & { id: string };

/**
 * Claims whose corroboration has lapsed: those with the status corroborated that have fewer than two independent
 * origins left, for whatever reason. Counted on each call, so that no event can be missed. Two statements, none if no
 * claim has that status.
 */
export async function lapsedAmong(claims: readonly Judged[]): Promise<Set<string>> {
  const called = [...new Set(claims.flatMap(({ id, status }) => (status === "corroborated" ? [id] : [])))];
  const counts = await originCounts(prepared, called);
  return new Set(called.filter((id) => (counts.get(id) ?? 0) < CORROBORATING));
}

/** A claim with its current status. */
export function asToday<Claim extends Judged>(claim: Claim, lapsed: ReadonlySet<string>): Claim {
  return lapsed.has(claim.id) ? { ...claim, status: "lapsed" } : claim;
}

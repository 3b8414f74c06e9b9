import "server-only";
import { prepared } from "@/lib/db/prepared";
import { CORROBORATING } from "../judgement-policy";
import type { Grade } from "../types";
import { originCounts } from "./origins";

type Judged = Pick<Grade, "status"> & { id: string };

/**
 * Corroboration does not outlive what corroborated it: of the claims that are called so, those of which fewer than two
 * independent origins are left, for whatever reason. Asked by counting, so that no event can be missed. Two statements, none
 * where no claim is called corroborated.
 */
export async function lapsedAmong(claims: readonly Judged[]): Promise<Set<string>> {
  const called = [...new Set(claims.flatMap(({ id, status }) => (status === "corroborated" ? [id] : [])))];
  const counts = await originCounts(prepared, called);
  return new Set(called.filter((id) => (counts.get(id) ?? 0) < CORROBORATING));
}

/** A claim as it is called today. */
export function asToday<Claim extends Judged>(claim: Claim, lapsed: ReadonlySet<string>): Claim {
  return lapsed.has(claim.id) ? { ...claim, status: "lapsed" } : claim;
}

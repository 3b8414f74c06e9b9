import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { claimReadable, claimRefOf } from "@/lib/evidence/queries/claim-sql";
import type { ClaimPlace, ClaimRef, Grade } from "@/lib/evidence/types";
import type { EntityClaim } from "../types";
import { claimPlacesThen, gradeThen, isAboutEntity } from "./entity-claim-sql";

/** Newest claims on the page; the ledger has all. */
const SHOWN = 10;

type Row = {
  claim: ClaimRef;
  grade: Grade | null;
  places: ClaimPlace[];
};

/**
 * The newest claims whose subject, object or asserter an entity is and that this viewer may read, with the places where
 * they may. One statement.
 *
 * @param day those that could be read by then, with the grade of that day; `null` for today
 */
export async function entityClaims(
  viewer: Viewer,
  ids: readonly string[],
  day: string | null,
): Promise<{ shown: EntityClaim[]; more: boolean }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${claimRefOf()} AS "claim", ${gradeThen(day)} AS "grade", said."places"
    FROM "Claim" c JOIN LATERAL ${claimPlacesThen(viewer, day)} said ON said."places" IS NOT NULL
    WHERE ${isAboutEntity(ids)} AND ${claimReadable(viewer)}
    ORDER BY said."newest" DESC, c."id" DESC LIMIT ${SHOWN + 1}`;
  return {
    shown: rows
      .slice(0, SHOWN)
      .map(({ claim, grade, places }) => ({ claim: { ...claim, ...grade }, places })),
    more: rows.length > SHOWN,
  };
}

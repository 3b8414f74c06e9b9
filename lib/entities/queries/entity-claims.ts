import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { ClaimPlaceJson, ClaimRefJson, claimReadable, claimRefOf } from "@/lib/evidence/queries/claim-sql";
import { asToday, lapsedAmong } from "@/lib/evidence/queries/lapsed";
import type { EntityClaim } from "../types";
import { changesOf } from "./entity-changes";
import { claimPlacesThen, GradeJson, gradeThen, isAboutEntity } from "./entity-claim-sql";

/** The number of claims on the page, the newest; the ledger has all. */
const SHOWN = 10;

const Row = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        claim: ClaimRefJson,
        grade: GradeJson.nullable(),
        places: z.array(ClaimPlaceJson),
      }),
    )
    .nullable(),
  changes: z.array(z.string()),
});

/**
 * The newest claims with an entity as subject, object or asserter that this viewer may read, with the places where they
 * may; and the days on which something changed that they may know about it, oldest first. One statement.
 *
 * @param day claims published by then, with the grade of that day; `null` for today
 */
export async function entityClaims(
  viewer: Viewer,
  ids: readonly string[],
  day: string | null,
): Promise<{ claims: { shown: EntityClaim[]; more: boolean }; changes: string[] }> {
  const [row] = await selectRows(db, "entity-claims", Row)`
    SELECT (
      SELECT json_agg(json_build_object('claim', n."claim", 'grade', n."grade", 'places', n."places")
        ORDER BY n."newest" DESC, n."id" DESC)
      FROM (
        SELECT c."id", ${claimRefOf()} AS "claim", ${gradeThen(day)} AS "grade", said."places", said."newest"
        FROM "Claim" c JOIN LATERAL ${claimPlacesThen(viewer, day)} said ON said."places" IS NOT NULL
        WHERE ${isAboutEntity(ids)} AND ${claimReadable(viewer)}
        ORDER BY said."newest" DESC, c."id" DESC LIMIT ${SHOWN + 1}
      ) n) AS "claims", ${changesOf(viewer, ids)} AS "changes"`;
  const rows = row?.claims ?? [];
  const graded = rows
    .slice(0, SHOWN)
    .map(({ claim, grade, places }) => ({ claim: { ...claim, ...grade }, places }));
  // What remains of a corroboration is known only for today.
  const lapsed = await lapsedAmong(day === null ? graded.map(({ claim }) => claim) : []);
  const shown = graded.map(({ claim, places }) => ({ claim: asToday(claim, lapsed), places }));
  return { claims: { shown, more: rows.length > SHOWN }, changes: (row?.changes ?? []).reverse() };
}

import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { ClaimPlaceJson, ClaimRefJson, claimReadable, claimRefOf } from "@/lib/evidence/queries/claim-sql";
import { asToday, lapsedAmong } from "@/lib/evidence/queries/lapsed";
import type { EntityClaim } from "../types";
import { changesOf } from "./entity-changes";
import { claimPlacesThen, GradeJson, gradeThen, isAboutEntity } from "./entity-claim-sql";

/** The number of claims on the page, the newest; the ledger has all. */
const SHOWN = 10;

/** And of claims about shares, which are shown beside the relationships that say the same. */
const SHARES = 60;

const Claims = z
  .array(
    z.strictObject({ claim: ClaimRefJson, grade: GradeJson.nullable(), places: z.array(ClaimPlaceJson) }),
  )
  .nullable();
const Row = z.strictObject({
  claims: Claims,
  shares: Claims,
  changes: z.array(z.string()),
});

/**
 * The newest claims with an entity as subject, object or asserter that this viewer may read, with the places where they
 * may; those about a share that it holds or is held of it; and the days on which something changed that they may know about it, oldest first. One statement.
 *
 * @param day claims published by then, with the grade of that day; `null` for today
 */
export async function entityClaims(
  viewer: Viewer,
  ids: readonly string[],
  day: string | null,
): Promise<{ claims: { shown: EntityClaim[]; more: boolean }; shares: EntityClaim[]; changes: string[] }> {
  const newest = (which: Prisma.Sql, most: number) => Prisma.sql`(
    SELECT json_agg(json_build_object('claim', n."claim", 'grade', n."grade", 'places', n."places")
      ORDER BY n."newest" DESC, n."id" DESC)
    FROM (
      SELECT c."id", ${claimRefOf()} AS "claim", ${gradeThen(day)} AS "grade", said."places", said."newest"
      FROM "Claim" c JOIN LATERAL ${claimPlacesThen(viewer, day)} said ON said."places" IS NOT NULL
      WHERE ${which} AND ${claimReadable(viewer)}
      ORDER BY said."newest" DESC, c."id" DESC LIMIT ${most}
    ) n)`;
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const share = Prisma.sql`c."predicate" = 'ownership-share' AND (c."subjectId" = ${own} OR c."objectId" = ${own})`;
  const [row] = await selectRows(db, "entity-claims", Row)`
    SELECT ${newest(isAboutEntity(ids), SHOWN + 1)} AS "claims", ${newest(share, SHARES)} AS "shares",
      ${changesOf(viewer, ids)} AS "changes"`;
  const rows = row?.claims ?? [];
  const graded = rows.slice(0, SHOWN).map(withGrade);
  // What remains of a corroboration is known only for today.
  const lapsed = await lapsedAmong(day === null ? graded.map(({ claim }) => claim) : []);
  const shown = graded.map(({ claim, places }) => ({ claim: asToday(claim, lapsed), places }));
  const shares = (row?.shares ?? []).map(withGrade);
  return { claims: { shown, more: rows.length > SHOWN }, shares, changes: (row?.changes ?? []).reverse() };
}

const withGrade = ({ claim, grade, places }: NonNullable<z.output<typeof Claims>>[number]): EntityClaim => ({
  claim: { ...claim, ...grade },
  places,
});

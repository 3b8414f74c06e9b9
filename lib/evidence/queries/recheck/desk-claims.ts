import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { likeLiteral, selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { ListDeskClaims } from "../../recheck-query";
import type { DeskClaimList } from "../../recheck-types";
import { outOfTrash } from "../claim-sql";
import { DESK_CLAIM, deskClaimColumns, toDeskClaim } from "./desk-claim-sql";

const PAGE_SIZE = 40;

const Row = z.strictObject(DESK_CLAIM);

/**
 * All claims of the desk, including those of drafts and without a grade, the newest first. One statement.
 *
 * @throws NotFound for viewers outside the desk
 */
export async function deskClaims(viewer: Viewer, query: ListDeskClaims): Promise<DeskClaimList> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const conditions = [Prisma.sql`c."retractedAt" IS NULL`, outOfTrash(), ...wanted(query)];
  const rows = await selectRows(db, "desk-claims", Row)`
    SELECT ${deskClaimColumns(viewer)} FROM "Claim" c WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${PAGE_SIZE + 1}`;
  return {
    items: rows.slice(0, PAGE_SIZE).map(toDeskClaim),
    next: rows.length > PAGE_SIZE ? (rows[PAGE_SIZE - 1]?.claim.id ?? null) : null,
  };
}

function wanted({ q, status, standing, gap, after }: ListDeskClaims): Prisma.Sql[] {
  return [
    ...(after === undefined
      ? []
      : [
          Prisma.sql`(c."createdAt", c."id") <
      (SELECT a."createdAt", a."id" FROM "Claim" a WHERE a."id" = ${after}::uuid)`,
        ]),
    ...(status === undefined ? [] : [Prisma.sql`c."status" = ${status}::"ClaimStatus"`]),
    ...(standing === undefined ? [] : [Prisma.sql`(c."minRank" IS NOT NULL) = ${standing === "published"}`]),
    ...(gap === undefined ? [] : [GAPS[gap]]),
    ...(q === undefined ? [] : [said(q)]),
  ];
}

const GAPS: Record<NonNullable<ListDeskClaims["gap"]>, Prisma.Sql> = {
  unassessed: Prisma.sql`c."assessedAt" IS NULL`,
  "no-source": Prisma.sql`c."sourceId" IS NULL`,
  "ungraded-source": Prisma.sql`c."sourceId" IS NOT NULL AND c."reliability" IS NULL`,
};

function said(q: string): Prisma.Sql {
  const pattern = `%${likeLiteral(q)}%`;
  return Prisma.sql`(c."statement" ILIKE ${pattern} OR c."quote" ILIKE ${pattern} OR c."asserterName" ILIKE ${pattern}
    OR c."subjectId" IN (SELECT n."entityId" FROM "EntityName" n WHERE n."retractedAt" IS NULL AND n."value" ILIKE ${pattern}))`;
}

import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { IdRow, type RowReader, selectRows } from "@/lib/db/rows";
import { InTrash } from "../trash-policy";

const OpenDeletion = z.strictObject({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  byId: z.string().nullable(),
  by: z.string().nullable(),
  at: z.date(),
  /** started it, deleted it or is named as its author */
  restorers: z.array(z.string()),
});
export type OpenDeletion = z.infer<typeof OpenDeletion>;

/**
 * Locks a report and its draft, in the order of all commands: against saving, publishing, and concurrent deletion or
 * restoration. False if there is no such report.
 */
export async function lockForTrash(tx: RowReader, reportId: string): Promise<boolean> {
  const found = await selectRows(tx, "report-for-trash", IdRow)`
    SELECT "id"::text FROM "Report" WHERE "id" = ${reportId}::uuid FOR UPDATE`;
  await selectRows(tx, "draft-for-trash", IdRow)`
    SELECT "id"::text FROM "Draft" WHERE "reportId" = ${reportId}::uuid FOR UPDATE`;
  return found.length > 0;
}

/** The deletion that keeps a draft in the trash; null if it is not there. */
export async function openDeletion(tx: RowReader, reportId: string): Promise<OpenDeletion | null> {
  const [row] = await selectRows(tx, "open-deletion", OpenDeletion)`
    SELECT x."id"::text AS "id", r."slug", d."title", x."deletedById"::text AS "byId", p."name" AS "by", x."deletedAt" AS "at",
      array_remove(ARRAY[r."createdById"::text, x."deletedById"::text], NULL) || ARRAY(
        SELECT w."accountId"::text FROM "Author" w WHERE w."id" = ANY(d."authorIds") AND w."accountId" IS NOT NULL
      ) AS "restorers"
    FROM "DraftDeletion" x JOIN "Report" r ON r."id" = x."reportId" JOIN "Draft" d ON d."reportId" = r."id"
      LEFT JOIN "Account" p ON p."id" = x."deletedById"
    WHERE x."reportId" = ${reportId}::uuid AND x."restoredAt" IS NULL`;
  return row ?? null;
}

/** @throws InTrash */
export async function refuseInTrash(tx: RowReader, reportId: string): Promise<void> {
  const deletion = await openDeletion(tx, reportId);
  if (deletion) throw new InTrash(deletion);
}

/** What the editor is told about a draft that was deleted while it was open. */
export async function deletedFor(
  tx: RowReader,
  viewer: Viewer,
  reportId: string,
): Promise<{ status: "deleted"; by: string | null; byYou: boolean; at: Date; mayRestore: boolean } | null> {
  const deletion = await openDeletion(tx, reportId);
  if (!deletion) return null;
  const { by, byId, at, restorers } = deletion;
  return {
    status: "deleted",
    by,
    byYou: byId !== null && byId === accountIdOf(viewer),
    at,
    mayRestore: can(viewer, "draft.restore", { ownerIds: restorers }),
  };
}

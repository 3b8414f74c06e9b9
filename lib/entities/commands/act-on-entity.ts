import "server-only";
import { type Action, can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { AuditAction, Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden } from "@/lib/errors";
import { raiseEpoch } from "@/lib/reports/epoch";

/** What an act did: to which entity, what was and what is now, and what the caller is told. */
export type Done<Result> = {
  action: AuditAction;
  entityId: string;
  before: unknown;
  after: unknown;
  result: Result;
};

/**
 * Runs one act of the desk on an entity: authorised, in one transaction with its audit entry, and kept pages are old
 * afterwards. Ids are locked by whoever needs it.
 *
 * @throws Forbidden, Conflict when a row like it was written meanwhile
 */
export async function actOnEntity<Result>(
  viewer: Viewer,
  permission: Action,
  origin: Origin,
  act: (tx: Prisma.TransactionClient) => Promise<Done<Result>>,
): Promise<Result> {
  if (!can(viewer, permission)) throw new Forbidden();
  return db
    .$transaction(async (tx) => {
      const { action, entityId, before, after, result } = await act(tx);
      await recordAudit(tx, {
        viewer,
        action,
        subjectKind: "Entity",
        subjectId: entityId,
        before,
        after,
        origin,
      });
      await raiseEpoch(tx);
      return result;
    })
    .catch((error: unknown) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
        throw new Conflict("One like it stands already. Load the page again to see it.");
      }
      throw error;
    });
}

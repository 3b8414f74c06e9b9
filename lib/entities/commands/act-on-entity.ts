import "server-only";
import { type Action, can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { AuditAction, Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";

/** The result of an act: the entity, its state before and after, and what the caller gets. */
export type Done<Result> = {
  action: AuditAction;
  entityId: string;
  before: unknown;
  after: unknown;
  result: Result;
};

/**
 * Runs one act of the desk on an entity: authorised, in one transaction with its audit entry, and followed by
 * invalidation of the page cache. The act itself locks the ids that it needs.
 *
 * @throws Forbidden, Conflict when an equal row was written in the meantime
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
        throw new Conflict("This already exists. Reload the page to see it.");
      }
      throw error;
    });
}

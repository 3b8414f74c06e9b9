import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { LeaveOrigin } from "../../sources/schema";
import { lockDocumentRows, moveDocuments, recordMoves } from "./change-origin";

/**
 * Takes a document out of its origin, so that it counts by itself again.
 *
 * @throws Forbidden, NotFound
 */
export async function leaveOrigin(viewer: Viewer, intent: LeaveOrigin, origin: Origin): Promise<void> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { documentId } = LeaveOrigin.parse(intent);
  await db.$transaction(async (tx) => {
    const documents = await lockDocumentRows(tx, [documentId]);
    await moveDocuments(tx, documents, null);
    await recordMoves(tx, { viewer, action: "source.leave-origin", origin }, documents, null);
    await raiseEpoch(tx);
  });
}

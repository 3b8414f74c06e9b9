import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { DeclareOrigin } from "../../sources/schema";
import { lockDocumentRows, moveDocuments, recordMoves } from "./change-origin";

/**
 * Declares documents to be copies of one text, so that they count once in corroboration. A document has one origin:
 * those that had another leave it.
 *
 * @throws Forbidden, NotFound, Invalid (`originId` does not exist)
 */
export async function declareOrigin(
  viewer: Viewer,
  intent: DeclareOrigin,
  origin: Origin,
): Promise<{ originId: string }> {
  if (!can(viewer, "source.edit")) throw new Forbidden();
  const { documentIds, originId: joined, label } = DeclareOrigin.parse(intent);
  return db.$transaction(async (tx) => {
    const documents = await lockDocumentRows(tx, documentIds);
    if (joined && !(await tx.origin.findUnique({ where: { id: joined }, select: { id: true } }))) {
      throw new Invalid("originId", "This origin no longer exists");
    }
    const data = { label: label ?? "", createdById: accountIdOf(viewer) };
    const originId = joined ?? (await tx.origin.create({ data, select: { id: true } })).id;
    await moveDocuments(tx, documents, originId);
    await recordMoves(tx, { viewer, action: "source.declare-origin", origin }, documents, originId);
    await raiseEpoch(tx);
    return { originId };
  });
}
